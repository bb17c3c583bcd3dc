const FREE_FAILURES = 4;
const LONGEST_DELAY_SECONDS = 15 * 60;

/** Nobody guesses from one place so often within an hour: it would take many of them (see docs/adr/0018). */
const MOST_FROM_EVERYWHERE = 100;
const HOUR = 3_600_000;

/** What has failed for one address from one source in a row, and from every source within the last hour. */
export type Failures = Readonly<{ failures: number; lastAt: Date | null; fromEverywhere: number }>;

/**
 * How long a source may try no password for an address after so many failures in a row: none for the first four, then
 * 5 s doubling up to a quarter of an hour. Never for good.
 */
export function delayAfter(failures: number): number {
  if (failures <= FREE_FAILURES) return 0;
  return Math.min(LONGEST_DELAY_SECONDS, 5 * 2 ** Math.min(failures - FREE_FAILURES - 1, 20));
}

/** Whether a password from this source does not count now. The mail link remains as a way in. */
export function mustWait({ failures, lastAt, fromEverywhere }: Failures, now: Date): boolean {
  if (fromEverywhere >= MOST_FROM_EVERYWHERE) return true;
  return lastAt !== null && now.getTime() < lastAt.getTime() + delayAfter(failures) * 1_000;
}

export const anHourBefore = (now: Date): Date => new Date(now.getTime() - HOUR);
