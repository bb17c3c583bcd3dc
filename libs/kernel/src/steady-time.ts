const MINUTE = 60_000;

/** A step of the time of day that is followed at once: clocks are put right by seconds all the time. */
export const BELIEVED_STEP = 5 * MINUTE;

/** How long a larger step has to stand until it counts as the truth. */
export const DOUBTED_FOR = 10 * MINUTE;

/** One look at the two clocks of a machine, in milliseconds: the time of day, and one that only ever goes on. */
export type Reading = Readonly<{ wall: number; steady: number }>;

/** A time of day with the moment it was true, and the step the clock has made since that is not believed yet. */
export type SteadyTime = Readonly<{
  at: number;
  since: number;
  doubt: Readonly<{ step: number; since: number }> | null;
}>;

export const believed = ({ wall, steady }: Reading): SteadyTime => ({ at: wall, since: steady, doubt: null });

/** What time it is when no step is believed but those that were. */
export const timeBy = (time: SteadyTime, { steady }: Pick<Reading, 'steady'>): number => time.at + steady - time.since;

/**
 * Follows the time of day as long as it goes as fast as time. A step is doubted until it has stood for a while: then
 * somebody has put the clock right; a clock that was wrong for moments has changed nothing.
 */
export function follow(time: SteadyTime, reading: Reading): SteadyTime {
  const step = reading.wall - timeBy(time, reading);
  if (isSmall(step)) return believed(reading);
  const isKnown = time.doubt !== null && isSmall(step - time.doubt.step);
  const doubt = isKnown ? time.doubt! : { step, since: reading.steady };
  return reading.steady - doubt.since >= DOUBTED_FOR ? believed(reading) : { ...time, doubt };
}

/**
 * Somebody else, or this process before its last start, was certain of an earlier time. When the time of day is far
 * beyond it, nobody knows which is true: the step from there is doubted like any other.
 */
export function heard(time: SteadyTime, at: number, reading: Reading): SteadyTime {
  const step = reading.wall - at;
  if (isSmall(step)) return believed(reading);
  // Whoever was certain of a time to come had a clock that was ahead.
  if (step < 0) return time;
  return { at, since: reading.steady, doubt: { step, since: reading.steady } };
}

const isSmall = (step: number): boolean => Math.abs(step) <= BELIEVED_STEP;
