import { registrationStateOf, type RegistrationTimes } from '#libs/events';
import { mayNameDeputy, type RegistrationStatus } from '#libs/registration';
import { isComing } from './own-registration.queries.js';

/**
 * How somebody else may come by an invitation (domain rule E19). Instead of the invited one: `hands_over` gives them the
 * place that is held; `asks` lets them confirm a registration of their own; null while the invited one waits, because
 * nobody inherits a position in the list. Or beside the invited one.
 */
export type PassingOn = Readonly<{ instead: 'hands_over' | 'asks' | null; also: boolean }>;

export type Relation = keyof PassingOn;

export function passingOn(event: RegistrationTimes, live: RegistrationStatus | null, now: Date): PassingOn {
  const also = registrationStateOf(event, now) === 'open';
  if (live === null || !isComing(live)) return { instead: also ? 'asks' : null, also };
  const own = { status: live, respondBy: null, event: { startsAt: event.startsAt, cancelUntil: null } };
  const isHandedOver = event.state !== 'cancelled' && mayNameDeputy(own, now);
  return { instead: isHandedOver ? 'hands_over' : null, also };
}
