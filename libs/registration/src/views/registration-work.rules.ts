import { stillOffers } from '../offers.rules.js';
import { confirmUntil } from '../registration-links.rules.js';

/** Offers that run out, moved people who have not answered, addresses nobody has proven, a list that stands still. */
export const registrationWorkKinds = ['offer', 'reconfirmation', 'request', 'waiting'] as const;
export type RegistrationWorkKind = (typeof registrationWorkKinds)[number];

/** Registrations of one kind at one event. */
export type OpenRegistrations = Readonly<{
  kind: RegistrationWorkKind;
  startsAt: Date;
  count: number;
  /** When the first of them came. */
  since: Date;
  /** The first deadline for an answer. */
  respondBy: Date | null;
  /** Of those who wait: who let so many offers pass that no mail asks them again. */
  askedInVain: number;
}>;

/**
 * How many of them an organiser has to look after. Somebody who waits is left to the waiting list, unless a place is
 * free that no mail offers them any more.
 */
export function openCount(
  { kind, count, askedInVain, startsAt }: OpenRegistrations,
  hasRoom: boolean,
  now: Date,
): number {
  if (kind !== 'waiting') return count;
  if (!hasRoom) return 0;
  return stillOffers(now, startsAt) ? askedInVain : count;
}

/** When it is too late. */
export function openUntil({ kind, startsAt, since, respondBy }: OpenRegistrations): Date {
  if (kind === 'request') return confirmUntil(since, startsAt);
  return kind === 'waiting' ? startsAt : (respondBy ?? startsAt);
}
