import { newId } from '#libs/kernel';
import type { Certain } from '../matching/matching.rules.js';
import type { Attendee, Reading } from '../reading/presence.rules.js';
import type { LockedSheet } from '../sheet/sheet-records.service.js';
import { identityOf, joinedPresence, keptName, type Presence, presenceIn } from './attendee.rules.js';

/** Somebody in one report, about to be kept. */
export type SeenAttendee = Pick<Attendee, 'name' | 'mail' | 'kind'> &
  Presence &
  Readonly<{ identity: string; registrationId: string | null; reason: Certain['reason'] | null }>;

/** Those in a report, each identity once, and whom it proves to be there. */
export function seenIn(
  { people, layout }: Reading,
  certainly: (attendee: Attendee) => Certain | null,
): readonly SeenAttendee[] {
  const seen = new Map<string, SeenAttendee>();
  for (const attendee of people) {
    const identity = identityOf(attendee);
    const presence = presenceIn(attendee, layout);
    const before = seen.get(identity);
    const certain = certainly(attendee);
    seen.set(
      identity,
      before
        ? { ...before, ...joinedPresence([before, presence]) }
        : {
            ...{ identity, name: keptName(attendee.name), mail: attendee.mail, kind: attendee.kind, ...presence },
            ...{ registrationId: certain?.registrationId ?? null, reason: certain?.reason ?? null },
          },
    );
  }
  return [...seen.values()];
}

/**
 * Whoever was in another report of the event stays who they were decided to be.
 * @returns the registrations of which this report tells something
 */
export async function writeAttendees(
  { tx, event, now }: LockedSheet,
  reportId: string,
  seen: readonly SeenAttendee[],
): Promise<readonly string[]> {
  const rows = JSON.stringify(seen.map((one) => ({ id: newId(), ...one })));
  // Nobody has decided yet about those of an earlier report: what proves somebody now counts for them, too.
  await tx.query(
    `insert into attendance_attendee
       (id, event_id, network_id, identity, name, mail, kind, decision, registration_id, reason, decided_at)
     select r.id, $1, $2, r.identity, r.name, r.mail, r.kind, case when r."registrationId" is null then 'open' else 'matched' end,
       r."registrationId", r.reason, case when r."registrationId" is not null then $3::timestamptz end
     from json_to_recordset($4::json) as r(id uuid, identity text, name text, mail text, kind text, "registrationId" uuid, reason text)
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
