import { type EventState, registrationStateOf, type RegistrationTimes } from '#libs/events';
import type { RegistrationWay } from '../registration-status.rules.js';

/** In which way somebody applies and when; `invitedUntil` is the own deadline of somebody who was invited late. */
export type Applying = Readonly<{ via: RegistrationWay; requestedAt: Date; invitedUntil: Date | null }>;

const TOOK_PLACE: readonly EventState[] = ['announced', 'open', 'closed', 'running', 'held', 'documented'];

/**
 * Whether an application counts. Organisers may enter people until the event is over, and whoever came unregistered also
 * afterwards; somebody who asked
 * while registration was open may confirm the address until the event starts; and somebody who was invited late has
 * time of their own after it has closed (domain rule E1).
 */
export function mayApply(event: RegistrationTimes, applying: Applying, now: Date): boolean {
  const { via, requestedAt, invitedUntil } = applying;
  const state = registrationStateOf(event, now);
  if (state === 'open') return true;
  // Whoever came is on the list, also when somebody looks at it in the evening.
  if (via === 'walk_in' && event.startsAt <= now && TOOK_PLACE.includes(event.state)) return true;
  if (state === 'cancelled' || state === 'over' || event.state === 'draft') return false;
  if (via === 'organiser' || via === 'walk_in') return true;
  if (state === 'closed' && invitedUntil !== null && now < invitedUntil) return now < event.startsAt;
  const askedInTime = requestedAt < now && registrationStateOf({ ...event, state: 'open' }, requestedAt) === 'open';
  return askedInTime && now < event.startsAt;
}
