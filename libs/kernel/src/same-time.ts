import { setTimeout as pause } from 'node:timers/promises';

/** Several times what writing rows and a mail takes, and nothing that a person notices. */
export const SAME_TIME_MILLISECONDS = 50;

/**
 * Work that differs with what is known of an address: that must not show in the time the answer takes. The answer comes
 * with a beat, the next one when the work has taken longer.
 */
export async function inSameTime<T>(work: Promise<T>): Promise<T> {
  const begin = performance.now();
  const result = await work;
  const over = (performance.now() - begin) % SAME_TIME_MILLISECONDS;
  await pause(SAME_TIME_MILLISECONDS - over);
  return result;
}
