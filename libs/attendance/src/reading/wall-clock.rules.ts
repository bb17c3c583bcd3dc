import { IANAZone } from 'luxon';

const QUARTER = 900_000;
const DAY = 86_400_000;

/** Says at which instants a wall clock of the zone shows this: one, two in the hour that autumn repeats. */
export type WallClock = (wall: number) => readonly number[];

/**
 * A report has a hundred thousand times on one day: the offset is asked once for each quarter of an hour, the finest at
 * which a zone has ever changed its clocks since there are video meetings. A time that spring skips is the same time
 * after it, as in `toInstant`.
 */
export function wallClockOf(zoneName: string): WallClock {
  const zone = IANAZone.create(zoneName);
  const known = new Map<number, number>();
  const offsetAt = (instant: number): number => {
    const quarter = Math.floor(instant / QUARTER);
    let offset = known.get(quarter);
    if (offset === undefined) known.set(quarter, (offset = zone.offset(quarter * QUARTER) * 60_000));
    return offset;
  };
  return (wall) => {
    const before = offsetAt(wall - DAY);
    const after = offsetAt(wall + DAY);
    if (before === after) return [wall - before];
    const shown = [...new Set([before, after])].map((offset) => wall - offset);
    const real = shown.filter((instant) => instant + offsetAt(instant) === wall).sort((one, other) => one - other);
    return real.length > 0 ? real : [wall - before];
  };
}
