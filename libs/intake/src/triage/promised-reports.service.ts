import type { Tx } from '#libs/database';
import type { ProjectReport } from '../reports/project-report.entity.js';

/** Since when somebody waits: since the earliest telling of the same project. */
export async function earliestOf(tx: Tx, { id, receivedAt }: ProjectReport): Promise<Date> {
  const [earliest] = await tx.query<{ at: Date | null }[]>(
    `select min(received_at) as at from project_report where duplicate_of = $1 and state = 'duplicate'`,
    [id],
  );
  const at = earliest?.at ?? receivedAt;
  return at < receivedAt ? at : receivedAt;
}

/** What was told twice follows the promise of what was told first; null takes it off again. */
export async function attachDuplicates(tx: Tx, reportId: string, obligationId: string | null): Promise<void> {
  await tx.query(`update project_report set obligation_id = $2 where duplicate_of = $1 and state = 'duplicate'`, [
    ...[reportId, obligationId],
  ]);
}

/** The clocks of a promise run from the earliest report that it stands for, and no other. */
export async function recountWithin(tx: Tx, obligationId: string, at: Date): Promise<void> {
  await tx.query(
    `update obligation o set received_at = e.at, version = o.version + 1, updated_at = $2
     from (select min(r.received_at) as at from project_report r join obligation p on p.id = r.obligation_id
       where p.id = $1 or p.inherited_by = $1) e
     where o.id = $1 and e.at is not null and o.received_at <> e.at`,
    [obligationId, at],
  );
}
