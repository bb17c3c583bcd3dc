import type { Reader } from '#libs/database';
import type { EventFacts } from '#libs/events';
import { minutesBetween } from '#libs/kernel';
import { type Length, type Presence, type Told, toldBy } from './attendee.rules.js';

/** How long the gathering was, on its clock and really. */
export const lengthOf = ({ startsLocal, endsLocal, startsAt, endsAt }: EventFacts): Length => ({
  netMinutes: minutesBetween(startsLocal, endsLocal),
  realMinutes: (endsAt.getTime() - startsAt.getTime()) / 60_000,
});

/** What the reports tell of these registrations, or of all: each with every name it was seen under. */
export async function toldOf(
  source: Reader,
  event: EventFacts,
  registrationIds: readonly string[] | 'everybody',
): Promise<ReadonlyMap<string, Told>> {
  const rows = await source.query<{ registrationId: string; presences: Presence[] }>(
    `select a.registration_id as "registrationId",
       json_agg(json_build_object('minutes', v.minutes, 'intervals', v.intervals)) as presences
     from attendance_attendee a join attendance_presence v on v.attendee_id = a.id
     where a.event_id = $1 and a.decision = 'matched' and (a.registration_id = any($2::uuid[]) or $2 is null)
     group by a.registration_id`,
    [event.id, registrationIds === 'everybody' ? null : registrationIds],
  );
  const length = lengthOf(event);
  return new Map(
    rows.flatMap(({ registrationId, presences }) => {
      const told = toldBy(presences, length);
      return told === null ? [] : [[registrationId, told]];
    }),
  );
}
