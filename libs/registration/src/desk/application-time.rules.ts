import { registrationStateOf, type RegistrationTimes } from '#libs/events';
import type { RegistrationWay } from '../registration-status.rules.js';

/**
 * Whether an application counts. Organisers and the desk may enter people until the event is over; somebody who asked
 * while registration was open may confirm the address until the event starts.
 */
export function mayApply(event: RegistrationTimes, way: RegistrationWay, requestedAt: Date, now: Date): boolean {
  const state = registrationStateOf(event, now);
  if (state === 'open') return true;
  if (state === 'cancelled' || state === 'over' || event.state === 'draft') return false;
  if (way === 'organiser' || way === 'walk_in') return true;
  const askedInTime = requestedAt < now && registrationStateOf({ ...event, state: 'open' }, requestedAt) === 'open';
  return askedInTime && now < event.startsAt;
}
