import type { RegistrationStatus } from './registration-status.rules.js';
import { standing } from './standing.rules.js';

/** What decides which steps a person may take alone. */
export type OwnStanding = Readonly<{
  status: RegistrationStatus;
  respondBy: Date | null;
  event: Readonly<{ startsAt: Date; cancelUntil: Date | null }>;
}>;

/** Whether somebody with a certain place may still give it back by the page: until `cancelUntil`, else the start. */
export const mayStillCancel = ({ startsAt, cancelUntil }: OwnStanding['event'], now: Date): boolean =>
  now < startsAt && (cancelUntil === null || now < cancelUntil);

/**
 * Declining an offer, leaving the list and saying no to a new date always work; the deadline binds who has a place.
 * Pages offer what this allows, and the service refuses the rest.
 */
export function mayCancel({ status, event }: OwnStanding, now: Date): boolean {
  if (status === 'confirmed') return mayStillCancel(event, now);
  if (status === 'pending_reconfirmation') return now < event.startsAt;
  return standing[status].isOpen;
}

/** A place changes hands until the event begins. */
export const mayNameDeputy = ({ status, event }: OwnStanding, now: Date): boolean =>
  standing[status].isOpen && standing[status].holdsPlace && now < event.startsAt;

/** An offer stands until its hour; a move of the event may have brought the start before it. */
export const mayAccept = ({ status, respondBy, event }: OwnStanding, now: Date): boolean =>
  status === 'offered' && respondBy !== null && now < respondBy && now < event.startsAt;
