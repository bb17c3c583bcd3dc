import type { Certain } from '../matching/matching.rules.js';
import type { Attendee, Reading } from '../reading/presence.rules.js';
import { identityOf, joinedPresence, keptName, type Presence, presenceIn } from './attendee.rules.js';

/** Somebody in one report, about to be kept. */
export type SeenAttendee = Pick<Attendee, 'name' | 'mail' | 'kind'> &
  Presence &
  Readonly<{ identity: string; registrationId: string | null; reason: Certain['reason'] | null }>;

/** Those in a report, each identity once, and whom it proves to be there. */
export function seenIn(
  { people, layout }: Pick<Reading, 'people' | 'layout'>,
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
