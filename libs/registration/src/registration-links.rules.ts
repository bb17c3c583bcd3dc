import type { Zone } from '#libs/kernel';
import { plusWakingTime } from './waking-hours.rules.js';

const DAY = 86_400_000;

/** An unconfirmed request is forgotten after seven days, and its link goes with it. */
export const confirmUntil = (requestedAt: Date, startsAt: Date): Date =>
  new Date(Math.min(requestedAt.getTime() + 7 * DAY, startsAt.getTime()));

/**
 * Until when people say whether they still come after the event was moved: ten days, at latest a week before the new
 * date, but never less than two days (domain rule E16), and never in the night.
 */
export function reconfirmUntil(now: Date, startsAt: Date, zone: Zone): Date {
  const latest = startsAt.getTime() - 7 * DAY;
  const wanted = Math.min(now.getTime() + 10 * DAY, latest);
  const until = plusWakingTime(new Date(Math.max(wanted, now.getTime() + 2 * DAY)), 0, zone);
  return new Date(Math.min(until.getTime(), startsAt.getTime()));
}

/**
 * Until when somebody who is reminded may answer: as said before, but a reminder that was late leaves them a day, and
 * none of it in the night.
 */
export function remindedUntil(now: Date, respondBy: Date, startsAt: Date, zone: Zone): Date {
  const until = plusWakingTime(new Date(Math.max(respondBy.getTime(), now.getTime() + DAY)), 0, zone);
  return new Date(Math.min(until.getTime(), startsAt.getTime()));
}
