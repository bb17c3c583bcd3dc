import type { SeriesDate } from '../../api/types';

/** What can still be made: days of the rule that are ahead, are not off and on which nothing stands. */
export const freeDates = (dates: readonly SeriesDate[]): readonly SeriesDate[] =>
  dates.filter(({ event, off, isAhead }) => event === null && off === null && isAhead);

/** The day of the rule that a date has left. */
export const movedFrom = ({ event }: SeriesDate): string | null =>
  event?.occurrenceDate && event.startsLocal.slice(0, 10) !== event.occurrenceDate ? event.occurrenceDate : null;
