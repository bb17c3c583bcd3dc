import type { Database } from '#libs/database';
import type { RevisionView } from '../changes/revision.service.js';

/** Newest first. */
export async function listRevisions(database: Database, eventId: string): Promise<readonly RevisionView[]> {
  const rows = await database.query<Omit<RevisionView, 'at'> & Readonly<{ at: Date }>>(
    `select id, kind, calendar_sequence as "calendarSequence", changes, reason, at
     from event_revision where event_id = $1 order by calendar_sequence desc`,
    [eventId],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
