import type { Tx } from '#libs/database';
import type { EventFacts } from '#libs/events';
import type { AttendanceStatus } from './attendance-status.rules.js';
import type { Expected } from './expected.queries.js';
import { belongsTo } from './asked.queries.js';
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
       (event_id, person_id, network_id, registration_id, status, mode, minutes, evidence, substitute_id, scan_id, recorded_at, version)
     select $1, r."personId", $2, r."registrationId", r.status, r.mode, r.minutes, r.evidence, r."substituteId", r."scanId", $3, r.version
     from json_to_recordset($4::json) as r("personId" uuid, "registrationId" uuid, status text, mode text, minutes integer,
       evidence text, "substituteId" uuid, "scanId" uuid, version integer)
     on conflict (event_id, person_id) do update set registration_id = excluded.registration_id, status = excluded.status,
       mode = excluded.mode, minutes = excluded.minutes, evidence = excluded.evidence,
       substitute_id = excluded.substitute_id, scan_id = excluded.scan_id, recorded_at = excluded.recorded_at, version = excluded.version`,
    [eventId, networkId, now, JSON.stringify(rows)],
  );
}

export async function removeRecords(tx: Tx, eventId: string, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  await tx.query('delete from attendance_record where event_id = $1 and person_id = any($2)', [eventId, personIds]);
}

/**
 * For whom people were there, as their registrations say now, and whether they had been asked: from here on no change of a
 * registration, a membership or an organisation reaches it.
 */
export async function freezeRepresented(
  tx: Tx,
  eventId: string,
  personIds: readonly string[] | 'everybody',
): Promise<void> {
  await tx.query(FREEZE, [eventId, personIds === 'everybody' ? null : personIds]);
}

// A name without an id is the organisation of that name, as long as there is only one.
const ORGANISATION = `coalesce(r.organisation_id,
  (select o.id from organisation o where o.id = p.organisation_id and r.organisation_key in ('', o.normalized_name)),
  (select (array_agg(o.id))[1] from organisation o
   where o.network_id = r.network_id and o.normalized_name = r.organisation_key having count(*) = 1))`;

const FREEZE = `
  with whose as (
    select a.event_id, a.person_id, r.organisation_name, r.project_name, r.place, r.land, ${ORGANISATION} as organisation_id,
      e.group_id, e.starts_local::date as day, n.coordinating_organisation_id as coordinator
    from attendance_record a join registration r on r.id = a.registration_id join person p on p.id = a.person_id
      join event e on e.id = a.event_id join network n on n.id = a.network_id
    where a.event_id = $1 and (a.person_id = any($2) or $2 is null)),
  project as (
    select w.person_id, j.id, lower(j.name) = lower(w.project_name) as is_named
    from whose w join contact_role c on c.person_id = w.person_id and daterange(c.valid_from, c.valid_to, '[)') @> w.day
      join project j on j.id = c.project_id)
  update attendance_record a set organisation_id = w.organisation_id, organisation_name = w.organisation_name,
    project_name = w.project_name,
    land = coalesce(w.land, (select o.land from organisation o where o.id = w.organisation_id)),
    project_ids = array(
      select distinct j.id from project j where j.person_id = w.person_id
        and (j.is_named or not exists (select from project k where k.person_id = w.person_id and k.is_named)) order by 1),
    counts_as = case when w.place in ('speaker', 'staff') and w.organisation_id = w.coordinator then 'staff'
      when w.group_id is null or ${belongsTo('w.group_id', 'w.person_id', 'w.day')} then 'member' else 'guest' end
  from whose w where a.event_id = w.event_id and a.person_id = w.person_id`;
