import type { Zone } from '#libs/kernel';
import type { Outlook } from '#libs/mail';
import { plusWakingTime, WAKING_DAY } from './waking-hours.rules.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SHORTEST_OFFER = 4 * HOUR;

/** Whoever let two offers pass is not asked a third time by a machine. */
export const MOST_OFFERS = 2;

/** Until four hours before the start a place that frees is offered by mail; from then on the desk decides. */
export const stillOffers = (now: Date, startsAt: Date): boolean => startsAt.getTime() - now.getTime() >= SHORTEST_OFFER;

/** What somebody who waits may hope for, after so many offers: close to the start the desk decides before anything else. */
export function outlookFor(offers: number, startsAt: Date, now: Date): Outlook {
  if (now >= startsAt) return 'begun';
  if (!stillOffers(now, startsAt)) return 'desk-decides';
  return offers >= MOST_OFFERS ? 'ask-us' : 'in-turn';
}

/**
 * How long an offer stands: two waking days more than a week before the start, one until two days before, then four
 * waking hours (domain rule E18), and never beyond the start. Null when the desk decides.
 */
export function offerExpiresAt(now: Date, startsAt: Date, zone: Zone): Date | null {
  if (!stillOffers(now, startsAt)) return null;
  const left = startsAt.getTime() - now.getTime();
  const length = left > 7 * DAY ? 2 * WAKING_DAY : left > 2 * DAY ? WAKING_DAY : SHORTEST_OFFER;
  return new Date(Math.min(plusWakingTime(now, length, zone).getTime(), startsAt.getTime()));
}
