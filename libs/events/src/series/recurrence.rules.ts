import { type FieldFault, isLocalDay, type LocalDay, timeFault, type Zone } from '#libs/kernel';
import { type DayOff, dayOff, type WorkingCalendar } from '#libs/networks';

/** What the first day says of all others: its weekday, its date, or which weekday or end of the month it is. */
export const recurrencePatterns = [
  'weekly',
  'monthly-by-date',
  'monthly-by-last-day',
  'monthly-by-weekday',
  'monthly-by-last-weekday',
] as const;
export type RecurrencePattern = (typeof recurrencePatterns)[number];

/** The days of a series, always with an end: until a day (included), or so many days on which it takes place. */
export type Recurrence = Readonly<{
  starts: LocalDay;
  pattern: RecurrencePattern;
  /** Weeks or months from one to the next. */
  every: number;
  until: LocalDay | null;
  count: number | null;
}>;

/** A day that the rule meets, and why nothing takes place on it. */
export type RuleDay = Readonly<{ day: LocalDay; off: DayOff | null }>;

const MOST_DATES = 200;
const MOST_YEARS = 10;
const MOST_APART = { weekly: 52, monthly: 24 } as const;
/** Every month has as many days. */
const SAFE_DATE = 28;

/** Every fault at once; a rule with a fault has no days. */
export function recurrenceFaults(recurrence: Recurrence): readonly FieldFault[] {
  const { starts, pattern, every, until, count } = recurrence;
  const faults: FieldFault[] = [];
  const blame = (field: keyof Recurrence | 'end', fault: string) =>
    faults.push({ field: `recurrence.${field}`, fault });
  if (!isWhole(every, 1, pattern === 'weekly' ? MOST_APART.weekly : MOST_APART.monthly)) blame('every', 'out-of-range');
  if (until === null && count === null) blame('end', 'without-end');
  if (until !== null && count !== null) blame('end', 'two-ends');
  if (count !== null && !isWhole(count, 1, MOST_DATES)) blame('count', 'out-of-range');
  if (until !== null && !isLocalDay(until)) blame('until', 'not-a-day');
  if (!isLocalDay(starts)) {
    blame('starts', 'not-a-day');
    return faults;
  }
  if (until !== null && until < starts) blame('until', 'before-start');
  if (until !== null && until > yearsAfter(starts)) blame('until', 'too-far');
  // Left to each reader, a 31st of February is skipped by one calendar program and the 28th in another.
  if (pattern === 'monthly-by-date' && dateOf(starts) > SAFE_DATE) blame('pattern', 'not-in-every-month');
  if (pattern === 'monthly-by-last-day' && !isLastOfMonth(starts)) blame('pattern', 'not-the-last-day');
  if (pattern === 'monthly-by-weekday' && dateOf(starts) > SAFE_DATE) blame('pattern', 'fifth-weekday');
  if (pattern === 'monthly-by-last-weekday' && !isLastOfItsWeekday(starts)) blame('pattern', 'not-the-last');
  return faults;
}

/**
 * The days of a faultless rule in their order. Days off do not count as held: who wants eight dates gets eight, if they
 * fit into ten years.
 */
export function daysOf(recurrence: Recurrence, calendar: WorkingCalendar): readonly RuleDay[] {
  const last = recurrence.until ?? yearsAfter(recurrence.starts);
  const days: RuleDay[] = [];
  let held = 0;
  for (let step = 0; held < (recurrence.count ?? MOST_DATES); step += 1) {
    const day = dayAt(recurrence, step);
    if (day > last) break;
    const off = dayOff(day, calendar);
    days.push({ day, off });
    if (off === null) held += 1;
  }
  return days;
}

/** The days that a rule gives until this one, included; days off are among them, and its own end is not asked. */
export function daysUntil(recurrence: Recurrence, last: LocalDay): readonly LocalDay[] {
  const days: LocalDay[] = [];
  for (let step = 0; ; step += 1) {
    const day = dayAt(recurrence, step);
    if (day > last) return days;
    days.push(day);
  }
}

export const meets = (recurrence: Recurrence, day: LocalDay): boolean => daysUntil(recurrence, day).at(-1) === day;

/** The first of the days on which no clock of the zone shows this time: the hour that the change to summer time skips. */
export const dayWithoutTime = (days: readonly RuleDay[], time: string, zone: Zone): LocalDay | null =>
  days.find(({ day, off }) => off === null && timeFault(`${day}T${time}`, zone) === 'skipped-hour')?.day ?? null;

function dayAt({ starts, pattern, every }: Recurrence, step: number): LocalDay {
  if (pattern === 'weekly') return toText(toTime(starts) + step * every * 7 * DAY);
  const [year, month] = [Number(starts.slice(0, 4)), Number(starts.slice(5, 7)) - 1 + step * every];
  const firstWeekday = new Date(Date.UTC(year, month, 1)).getUTCDay();
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return toText(Date.UTC(year, month, dateIn(pattern, starts, firstWeekday, length)));
}

/** The date in a month that begins on this weekday and has so many days. */
function dateIn(
  pattern: Exclude<RecurrencePattern, 'weekly'>,
  starts: LocalDay,
  firstWeekday: number,
  length: number,
): number {
  const first = 1 + ((weekdayOf(starts) - firstWeekday + 7) % 7);
  switch (pattern) {
    case 'monthly-by-date':
      return dateOf(starts);
    case 'monthly-by-last-day':
      return length;
    case 'monthly-by-weekday':
      return first + 7 * (weekOf(starts) - 1);
    case 'monthly-by-last-weekday':
      return first + 7 * Math.floor((length - first) / 7);
  }
}

const DAY = 86_400_000;

/** 1 for the first to 5 for the fifth of its weekday in the month. */
export const weekOf = (day: LocalDay): number => Math.ceil(dateOf(day) / 7);
/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: LocalDay): number => new Date(toTime(day)).getUTCDay();
export const dateOf = (day: LocalDay): number => Number(day.slice(8));

const toTime = (day: LocalDay): number => Date.parse(`${day}T00:00Z`);
const toText = (at: number): LocalDay => new Date(at).toISOString().slice(0, 10);
const yearsAfter = (day: LocalDay): LocalDay => `${Number(day.slice(0, 4)) + MOST_YEARS}${day.slice(4)}`;
const isLastOfMonth = (day: LocalDay): boolean => toText(toTime(day) + DAY).slice(0, 7) !== day.slice(0, 7);
const isLastOfItsWeekday = (day: LocalDay): boolean => toText(toTime(day) + 7 * DAY).slice(0, 7) !== day.slice(0, 7);
const isWhole = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;
