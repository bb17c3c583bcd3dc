import type { LockedSheet } from '../sheet/sheet-records.service.js';

/**
 * Whoever was in another report of the event stays who they were decided to be. A registration that has gone since the
 * report was compared with the list proves nothing.
 * @param rows JSON of `SeenAttendee`s with ids
 * @returns the registrations of which this report tells something
 */
export async function writeAttendees(
  { tx, event, now }: LockedSheet,
  reportId: string,
  rows: string,
): Promise<readonly string[]> {
  // Nobody has decided yet about those of an earlier report: what proves somebody now counts for them, too.
  await tx.query(
    `insert into attendance_attendee
       (id, event_id, network_id, identity, name, mail, kind, decision, registration_id, reason, decided_at)
     select r.id, $1, $2, r.identity, r.name, r.mail, r.kind, case when g.id is null then 'open' else 'matched' end,
       g.id, case when g.id is not null then r.reason end, case when g.id is not null then $3::timestamptz end
     from json_to_recordset($4::json) as r(id uuid, identity text, name text, mail text, kind text, "registrationId" uuid, reason text)
       left join registration g on g.id = r."registrationId" and g.event_id = $1
     on conflict (event_id, identity) do update set decision = 'matched', registration_id = excluded.registration_id,
       reason = excluded.reason, decided_at = excluded.decided_at, version = attendance_attendee.version + 1
     where excluded.registration_id is not null and attendance_attendee.version = 1 and attendance_attendee.decision = 'open'`,
    [event.id, event.networkId, now, rows],
  );
  const told = await tx.query<{ registrationId: string | null }[]>(
    `with told as (
       insert into attendance_presence (attendee_id, report_id, minutes, intervals)
       select a.id, $2, r.minutes, r.intervals
       from json_to_recordset($3::json) as r(identity text, minutes integer, intervals jsonb)
         join attendance_attendee a on a.event_id = $1 and a.identity = r.identity
       returning attendee_id)
     select distinct a.registration_id as "registrationId" from told join attendance_attendee a on a.id = told.attendee_id
     where a.registration_id is not null`,
    [event.id, reportId, rows],
  );
  return told.flatMap(({ registrationId }) => registrationId ?? []);
}
