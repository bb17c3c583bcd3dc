import { registrationStateOf, type RegistrationTimes } from '#libs/events';
import type { RegistrationWay } from '../registration-status.rules.js';

/** In which way somebody applies and when; `invitedUntil` is the own deadline of somebody who was invited late. */
export type Applying = Readonly<{ via: RegistrationWay; requestedAt: Date; invitedUntil: Date | null }>;

/**
 * Whether an application counts. Organisers and the desk may enter people until the event is over; somebody who asked
 * while registration was open may confirm the address until the event starts; and somebody who was invited late has
 * time of their own after it has closed (domain rule E1).
 */
export function mayApply(event: RegistrationTimes, applying: Applying, now: Date): boolean {
  const { via, requestedAt, invitedUntil } = applying;
  const state = registrationStateOf(event, now);
  if (state === 'open') return true;
  if (state === 'cancelled' || state === 'over' || event.state === 'draft') return false;
  if (via === 'organiser' || via === 'walk_in') return true;
  if (state === 'closed' && invitedUntil !== null && now < invitedUntil) return now < event.startsAt;
  const askedInTime = requestedAt < now && registrationStateOf({ ...event, state: 'open' }, requestedAt) === 'open';
  return askedInTime && now < event.startsAt;
}
