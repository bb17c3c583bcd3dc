import type { Tx } from '#libs/database';
import type { EventFacts } from '#libs/events';
import type { AttendanceStatus } from './attendance-status.rules.js';
import type { Expected } from './expected.queries.js';
import type { Said } from './marking.rules.js';

/** A row of the sheet about to be written. */
export type NewRecord = Said &
  Pick<Expected, 'personId' | 'registration'> &
  Readonly<{ registrationId: string; status: AttendanceStatus; version: number }>;

/** One row for each person, whatever was said of them before. */
export async function writeRecords(
  tx: Tx,
  { id: eventId, networkId }: Pick<EventFacts, 'id' | 'networkId'>,
  records: readonly NewRecord[],
  now: Date,
): Promise<void> {
  if (records.length === 0) return;
  const rows = records.map(({ registration: { mode }, ...row }) => ({ ...row, mode }));
  await tx.query(
    `insert into attendance_record
       (event_id, person_id, network_id, registration_id, status, mode, minutes, evidence, substitute_id, recorded_at, version)
     select $1, r."personId", $2, r."registrationId", r.status, r.mode, r.minutes, r.evidence, r."substituteId", $3, r.version
     from json_to_recordset($4::json) as r("personId" uuid, "registrationId" uuid, status text, mode text, minutes integer,
       evidence text, "substituteId" uuid, version integer)
     on conflict (event_id, person_id) do update set registration_id = excluded.registration_id, status = excluded.status,
       mode = excluded.mode, minutes = excluded.minutes, evidence = excluded.evidence,
       substitute_id = excluded.substitute_id, recorded_at = excluded.recorded_at, version = excluded.version`,
    [eventId, networkId, now, JSON.stringify(rows)],
  );
}

export async function removeRecords(tx: Tx, eventId: string, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  await tx.query('delete from attendance_record where event_id = $1 and person_id = any($2)', [eventId, personIds]);
}

/** For whom people were there, as their registrations say now: from here on no change of a registration reaches it. */
export async function freezeRepresented(
  tx: Tx,
  eventId: string,
  personIds: readonly string[] | 'everybody',
): Promise<void> {
  await tx.query(
    `update attendance_record a set organisation_id = r.organisation_id, organisation_name = r.organisation_name,
       project_name = r.project_name, land = r.land
     from registration r where r.id = a.registration_id and a.event_id = $1 and (a.person_id = any($2) or $2 is null)`,
    [eventId, personIds === 'everybody' ? null : personIds],
  );
}
