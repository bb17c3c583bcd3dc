import type { Reader } from '#libs/database';
import { type LocalTime, minutesBetween } from '#libs/kernel';
import type { CountedRow, UnitLetter } from './rollup.rules.js';
import { lettersOf } from './rollup.rules.js';

type Times = Readonly<{ startsLocal: LocalTime; endsLocal: LocalTime }>;

// Whoever was entered after the sheet had been confirmed was asked, and is on the sheet since.
const COUNTED = `
  select person_id as "personId", counts_as as "countsAs", status, minutes, organisation_id as "organisationId",
    project_ids as "projectIds", land
  from attendance_record where event_id = $1
  union all
  select q.person_id, 'member', case when q.is_excused then 'excused' else 'absent' end, null, q.organisation_id,
    q.project_ids, q.land
  from attendance_asked q where q.event_id = $1
    and not exists (select from attendance_record a where a.event_id = $1 and a.person_id = q.person_id)`;

/** What a gathering means for everybody who was asked to it, by its records and by whom else was asked. */
export async function listLetters(source: Reader, eventId: string): Promise<readonly UnitLetter[]> {
  const rows = await source.query<CountedRow>(COUNTED, [eventId]);
  const [times] = await source.query<Times>(
    `select starts_local as "startsLocal", ends_local as "endsLocal" from event where id = $1`,
    [eventId],
  );
  return lettersOf(rows, minutesBetween(times!.startsLocal, times!.endsLocal));
}
