const FREE_FAILURES = 4;
const LONGEST_DELAY_SECONDS = 15 * 60;

/**
 * How long an account takes no password after so many failures in a row: none for the first four, then 5 s doubling up
 * to a quarter of an hour. Never for good: a stranger must not be able to lock somebody out.
 */
export function delayAfter(failures: number): number {
  if (failures <= FREE_FAILURES) return 0;
  return Math.min(LONGEST_DELAY_SECONDS, 5 * 2 ** Math.min(failures - FREE_FAILURES - 1, 20));
}
