import { getHolidays } from 'feiertagejs';
import { isLocalDay, type Language, type LocalDay, plusDays, toDay } from '#libs/kernel';
import type { Land } from './land.rules.js';

/** Days on which the network rests by its own decision, both included. `isYearly`: in every year, whatever year is written. */
export type QuietPeriod = Readonly<{ from: LocalDay; to: LocalDay; isYearly: boolean }>;

/** What decides which days a network works on; without a Land only the holidays of all Länder count. */
export type WorkingCalendar = Readonly<{ land: Land | null; quietPeriods: readonly QuietPeriod[] }>;

export type HolidayName = Readonly<Record<Language, string>>;

/** Why nothing is planned on a day that the rule of a series meets. */
export type DayOff =
  Readonly<{ kind: 'holiday'; name: HolidayName }> | Readonly<{ kind: 'quiet-period'; from: LocalDay; to: LocalDay }>;

/** Between the years hardly anybody works (domain R2). */
export const usualQuietPeriods: readonly QuietPeriod[] = [{ from: '2026-12-20', to: '2027-01-06', isYearly: true }];

const MOST_QUIET_PERIODS = 20;

export function dayOff(day: LocalDay, { land, quietPeriods }: WorkingCalendar): DayOff | null {
  const name = holidaysOf(day.slice(0, 4), land ?? 'BUND').get(day);
  if (name !== undefined) return { kind: 'holiday', name };
  const period = quietPeriods.find((quiet) => covers(quiet, day));
  return period === undefined ? null : { kind: 'quiet-period', from: period.from, to: period.to };
}

/** Why a network does not work on a day. */
export type Rest = Readonly<{ kind: 'weekend' }> | DayOff;

/** Null on a working day: Monday to Friday, no holiday and in no quiet period. */
export function restOn(day: LocalDay, calendar: WorkingCalendar): Rest | null {
  const weekday = new Date(`${day}T00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 ? { kind: 'weekend' } : dayOff(day, calendar);
}

export const isWorkingDay = (day: LocalDay, calendar: WorkingCalendar): boolean => restOn(day, calendar) === null;

// A network may rest for months, but a calendar without a working day must not hold anybody up.
const FARTHEST = 400;

/** The day so many working days after this one, or before it when the number is negative. */
export function plusWorkingDays(day: LocalDay, count: number, calendar: WorkingCalendar): LocalDay {
  let found = day;
  for (let left = Math.abs(count); left > 0; left -= 1) found = nextWorkingDay(found, Math.sign(count), calendar);
  return found;
}

function nextWorkingDay(day: LocalDay, step: number, calendar: WorkingCalendar): LocalDay {
  const daysAway = (tries: number): LocalDay => toDay(plusDays(`${day}T00:00`, tries * step));
  for (let tries = 1; tries <= FARTHEST; tries += 1) {
    const one = daysAway(tries);
    if (isWorkingDay(one, calendar)) return one;
  }
  return daysAway(1);
}

/** The name of the fault, or false when they can be kept. */
export function quietPeriodFault(periods: readonly QuietPeriod[]): string | false {
  if (periods.length > MOST_QUIET_PERIODS) return 'too-many';
  if (periods.some(({ from, to }) => !isLocalDay(from) || !isLocalDay(to))) return 'not-a-day';
  if (periods.some(({ from, to }) => to < from)) return 'end-before-start';
  // A year of rest would be a network without a single day to meet on.
  if (periods.some(({ from, to }) => to >= aYearAfter(from))) return 'a-year-long';
  return false;
}

const aYearAfter = (day: LocalDay): LocalDay => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

function covers({ from, to, isYearly }: QuietPeriod, day: LocalDay): boolean {
  if (!isYearly) return from <= day && day <= to;
  const [start, end, date] = [from.slice(5), to.slice(5), day.slice(5)];
  return start <= end ? start <= date && date <= end : start <= date || date <= end;
}

type Holidays = ReadonlyMap<LocalDay, HolidayName>;

// The holidays of a year never change; planning asks for every day of it.
const known = new Map<string, Holidays>();

function holidaysOf(year: string, region: Land | 'BUND'): Holidays {
  const key = `${region} ${year}`;
  const found = known.get(key) ?? readHolidays(Number(year), region);
  known.set(key, found);
  return found;
}

// `date` is noon in UTC; the library's own `dateString` follows the zone of the process and is a day late in Auckland.
const readHolidays = (year: number, region: Land | 'BUND'): Holidays =>
  new Map(
    getHolidays(year, region).map((holiday) => [
      holiday.date.toISOString().slice(0, 10),
      { de: holiday.translate('de')!, en: holiday.translate('en')! },
    ]),
  );
