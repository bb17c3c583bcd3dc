import { setTimeout as pause } from 'node:timers/promises';

/** Longer than writing rows and a mail takes, also on a busy machine, and nothing that a person notices. */
export const SAME_TIME_MILLISECONDS = 200;

/** Work that differs with what is known of an address: that must not show in the time the answer takes. */
export async function inSameTime<T>(work: Promise<T>): Promise<T> {
  const [result] = await Promise.all([work, pause(SAME_TIME_MILLISECONDS)]);
  return result;
}
