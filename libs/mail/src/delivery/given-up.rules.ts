const SOFT_DAYS = { count: 3, within: 30 } as const;
const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * An address whose mails came back on three different days within thirty counts as dead: a mailbox that is full for a
 * weekend is not given up, one that nobody empties is.
 */
export function isGivenUp(softBounces: readonly Date[], now: Date): boolean {
  const recent = softBounces.filter((at) => now.getTime() - at.getTime() < SOFT_DAYS.within * DAY_MS);
  return new Set(recent.map((at) => at.toISOString().slice(0, 10))).size >= SOFT_DAYS.count;
}
