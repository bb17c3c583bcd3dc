import type { LocalDay, LocalTime } from '#libs/kernel';
import type { DayOff, Named } from '#libs/networks';
import type { EventState } from '../event-state.rules.js';
import type { RuleDay } from './recurrence.rules.js';

/** A gathering of a series. `occurrenceDate`: the day of the rule it stands for, wherever it was moved. */
export type SeriesEvent = Readonly<{
  id: string;
  title: string;
  number: number | null;
  state: EventState;
  startsLocal: LocalTime;
  endsLocal: LocalTime;
  zone: string;
  occurrenceDate: LocalDay | null;
  host: Named | null;
  version: number;
}>;

/** A day of the year: what stands on it, or why nothing does. `isAhead`: it can still be planned. */
export type SeriesDate = Readonly<{ day: LocalDay; off: DayOff | null; isAhead: boolean; event: SeriesEvent | null }>;

/** The days that the rule meets in a year and the gatherings of that year, in the order of their days. */
export function datesOfYear(
  year: number,
  days: readonly RuleDay[],
  events: readonly SeriesEvent[],
  today: LocalDay,
): readonly SeriesDate[] {
  const isOfYear = (day: LocalDay) => day.startsWith(`${year}-`);
  const standing = new Map(events.map((event) => [event.occurrenceDate, event]));
  const ofRule = days.map(({ day, off }) => {
    const event = standing.get(day) ?? null;
    return { day, off: event === null ? off : null, isAhead: day > today, event };
  });
  const met = new Set(days.map(({ day }) => day));
  const others = events
    .filter(({ occurrenceDate }) => occurrenceDate === null || !met.has(occurrenceDate))
    .map((event) => ({ day: event.startsLocal.slice(0, 10), off: null, isAhead: false, event }));
  return [...ofRule, ...others]
    .filter(({ day }) => isOfYear(day))
    .sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
}

/** The years in which the series has days or gatherings, without a gap. */
export function yearsOf(days: readonly RuleDay[], events: readonly SeriesEvent[], thisYear: number): readonly number[] {
  const met = [...days.map(({ day }) => day), ...events.map(({ startsLocal }) => startsLocal)];
  const years = [thisYear, ...met.map((day) => Number(day.slice(0, 4)))];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index);
}

/** The year of what comes next; this one when nothing does. */
export function yearToShow(days: readonly RuleDay[], events: readonly SeriesEvent[], today: LocalDay): number {
  const planned = days.filter(({ off }) => off === null).map(({ day }) => day);
  const ahead = [...planned, ...events.map(({ startsLocal }) => startsLocal)].filter((day) => day >= today);
  return Number(ahead.reduce((first, day) => (day < first ? day : first), ahead[0] ?? today).slice(0, 4));
}
