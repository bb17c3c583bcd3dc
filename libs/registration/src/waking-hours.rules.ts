import { toDay, toInstant, toLocal, plusDays, type Zone } from '#libs/kernel';

const DAY_BEGINS = 'T07:00';
const DAY_ENDS = 'T22:00';

/** The hours of a day in which people may be expected to read and answer. */
export const WAKING_DAY = 15 * 3_600_000;

/**
 * When this much waking time, from 7 to 22 on the wall clock of the zone, has passed: nobody is asked to answer in
 * the night. Noon and one waking day are noon of the next day.
 */
export function plusWakingTime(from: Date, milliseconds: number, zone: Zone): Date {
  let left = milliseconds;
  let day = `${toDay(toLocal(from, zone))}T00:00`;
  for (;;) {
    const begins = toInstant(toDay(day) + DAY_BEGINS, zone).getTime();
    const ends = toInstant(toDay(day) + DAY_ENDS, zone).getTime();
    const start = Math.max(begins, from.getTime());
    if (start + left <= ends) return new Date(start + left);
    left -= Math.max(0, ends - start);
    day = plusDays(day, 1);
  }
}
