import { InvalidInput, NotFound } from '#libs/kernel';
import type { Mark, Said } from './marking.rules.js';
import type { LockedSheet } from './sheet-records.service.js';

/**
 * What was said before, with the evidence it had: `restores` is the line of the journal that said it. Nobody can claim
 * evidence in this way that nobody had.
 */
export type Restoring = Readonly<{ restores?: number | null }>;

type Line = Said & Readonly<{ registrationId: string }>;

/** @throws {InvalidInput} for a line that says nothing of this person */
export async function restored(
  { tx, event }: LockedSheet,
  marks: readonly (Mark & Restoring)[],
): Promise<readonly Mark[]> {
  const asked = marks.flatMap(({ registrationId, restores }) => (restores ? [{ registrationId, restores }] : []));
  if (asked.length === 0) return marks;
  const lines = await tx.query<Line[]>(
    `select r.id as "registrationId", j.facts ->> 'status' as status, (j.facts ->> 'minutes')::integer as minutes,
       j.facts ->> 'evidence' as evidence, (j.facts ->> 'substitute')::uuid as "substituteId", s.id as "scanId"
     from json_to_recordset($2::json) as m("registrationId" uuid, restores integer)
       join registration r on r.id = m."registrationId" and r.event_id = $1
       join attendance_entry j on j.event_id = $1 and j.sequence = m.restores and j.facts ->> 'person' = r.person_id::text
       left join attendance_scan s on s.event_id = $1 and s.id::text = j.facts ->> 'scan'`,
    [event.id, JSON.stringify(asked)],
  );
  const saidBefore = new Map(lines.map((line) => [line.registrationId, line]));
  return marks.map(({ restores, ...mark }, at) => {
    if (!restores) return mark;
    const line = saidBefore.get(mark.registrationId);
    if (line === undefined) throw new InvalidInput({ field: `marks.${at}.restores`, fault: 'not-meant' });
    return { ...line, version: mark.version };
  });
}

/** @throws {NotFound} for a signed list of another gathering, or one that was removed */
export async function requireScans({ tx, event }: LockedSheet, marks: readonly Mark[]): Promise<void> {
  const ids = [...new Set(marks.flatMap(({ scanId }) => scanId ?? []))];
  if (ids.length === 0) return;
  const found = await tx.query<unknown[]>(
    'select 1 from attendance_scan where event_id = $1 and id = any($2::uuid[])',
    [event.id, ids],
  );
  if (found.length < ids.length) throw new NotFound({ thing: 'scan' });
}
