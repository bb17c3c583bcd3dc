const DAY = 86_400_000;

/** An unconfirmed request is forgotten after seven days, and its link goes with it. */
export const confirmUntil = (requestedAt: Date, startsAt: Date): Date =>
  new Date(Math.min(requestedAt.getTime() + 7 * DAY, startsAt.getTime()));

/**
 * Until when people say whether they still come after the event was moved: ten days, at latest a week before the new
 * date, but never less than two days (domain rule E16).
 */
export function reconfirmUntil(now: Date, startsAt: Date): Date {
  const latest = startsAt.getTime() - 7 * DAY;
  const wanted = Math.min(now.getTime() + 10 * DAY, latest);
  return new Date(Math.min(Math.max(wanted, now.getTime() + 2 * DAY), startsAt.getTime()));
}
