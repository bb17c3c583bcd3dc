import { type LocalDay, type LocalTime, minutesBetween, type Zone } from '#libs/kernel';
import { meets, type Recurrence } from './recurrence.rules.js';

/**
 * The one entry of a series in calendars: its rule, hour and length as they were when people first held it. Calendars tell
 * its dates apart by the start that this rule gave them, so it stays when the series takes another rule; dates that only
 * the new rule meets are entries of their own.
 */
export type SeriesCalendar = Readonly<{ recurrence: Recurrence; time: string; minutes: number; zone: Zone }>;

type Model = Readonly<{ startsLocal: LocalTime; endsLocal: LocalTime; zone: Zone }>;

export const calendarOf = (recurrence: Recurrence, { startsLocal, endsLocal, zone }: Model): SeriesCalendar => ({
  ...{ recurrence, time: startsLocal.slice(11), minutes: minutesBetween(startsLocal, endsLocal), zone },
});

/** The start that the entry gives a day (RECURRENCE-ID); null for a day that its rule does not meet. */
export const startIn = ({ recurrence, time }: SeriesCalendar, day: LocalDay): LocalTime | null =>
  meets(recurrence, day) ? `${day}T${time}` : null;
