import { DateTime, IANAZone } from 'luxon';

/** Wall-clock time as planned, without a zone: `2026-03-19T10:00`. Compares and sorts as text. */
export type LocalTime = string & { readonly __localTime?: never };

/** A calendar day: `2026-03-19`. */
export type LocalDay = string & { readonly __localDay?: never };

/** An IANA zone name: `Europe/Berlin`. */
export type Zone = string;

export const BERLIN: Zone = 'Europe/Berlin';

export type Language = 'de' | 'en';

// Midnight is 00:00 of the day it begins: 24:00 would name one moment twice and sort behind the wrong day.
const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d$/;
// Names such as `UTC+3` or `+03:00` pass as zones on some runtimes, but no calendar program knows them.
const ZONE_NAME = /^(UTC|[A-Z][A-Za-z_]*(\/[A-Z][A-Za-z0-9_+-]*)+)$/;

/** Rules of summer time are known well from 1980 on; what lies beyond 2199 is a slip of the hand. */
export const plannedYears = { first: 1980, last: 2199 } as const;
const FIRST_YEAR_OF_A_DAY = 1900;

export function isLocalTime(value: string): value is LocalTime {
  return LOCAL_TIME.test(value) && DateTime.fromISO(value, { zone: 'utc' }).isValid;
}

export function isLocalDay(value: string): value is LocalDay {
  return isLocalTime(`${value}T00:00`) && yearOf(value) >= FIRST_YEAR_OF_A_DAY && yearOf(value) <= plannedYears.last;
}

/** An IANA zone by its exact name: what calendar entries can be written in. */
export const isZone = (value: string): boolean => ZONE_NAME.test(value) && IANAZone.isValidZone(value);

export type TimeFault = 'not-a-local-time' | 'out-of-years' | 'skipped-hour';

/**
 * Why nothing can be planned for this time in this zone; null when it can. Planning and calendars both ask here, so that
 * whatever is accepted stands alike on pages, in mails and in calendars.
 */
export function timeFault(local: string, zone: Zone): TimeFault | null {
  if (!isLocalTime(local)) return 'not-a-local-time';
  if (yearOf(local) < plannedYears.first || yearOf(local) > plannedYears.last) return 'out-of-years';
  return onClock(local, zone) === local ? null : 'skipped-hour';
}

/**
 * The instant at which a wall clock in the zone shows this time. A time that the spring switch skips becomes the
 * same time after it (02:30 is read as 03:30); of a time that occurs twice in autumn the first one counts.
 */
export function toInstant(local: LocalTime, zone: Zone): Date {
  return DateTime.fromISO(local, { zone }).toJSDate();
}

export function toLocal(instant: Date, zone: Zone): LocalTime {
  return DateTime.fromJSDate(instant, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");
}

/** The time as a clock in the zone shows it: a calculated one may have met the hour that the spring switch skips. */
export const onClock = (local: LocalTime, zone: Zone): LocalTime => toLocal(toInstant(local, zone), zone);

export const toDay = (local: LocalTime): LocalDay => local.slice(0, 10);

export const plusDays = (local: LocalTime, days: number): LocalTime => shift(local, { days });
export const plusMinutes = (local: LocalTime, minutes: number): LocalTime => shift(local, { minutes });

/** Minutes on the wall clock between two planned times; negative when the second is earlier. */
export function minutesBetween(from: LocalTime, to: LocalTime): number {
  return inUtc(to).diff(inUtc(from), 'minutes').minutes;
}

const LOCALE: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };

const yearOf = (local: string): number => Number(local.slice(0, 4));
const inUtc = (local: LocalTime): DateTime => DateTime.fromISO(local, { zone: 'utc' });
const shift = (local: LocalTime, by: { days?: number; minutes?: number }): LocalTime =>
  inUtc(local).plus(by).toFormat("yyyy-MM-dd'T'HH:mm");

/** A day in words, in English with the comma that only some of its patterns have. */
const inWords = (local: LocalTime | LocalDay, language: Language, parts: Intl.DateTimeFormatOptions): string =>
  inUtc(local)
    .setLocale(LOCALE[language])
    .toLocaleParts(parts)
    .map(({ type, value }, at, all) => (type === 'literal' && all[at - 1]?.type === 'weekday' ? ', ' : value))
    .join('');

/**
 * `Donnerstag, 19. März 2026` or `Thursday, 19 March 2026`. Who reads on a known day is spared the year of a day near
 * it; without `today` the year stands, because a mail is read again when years have passed.
 */
export function longDate(local: LocalTime | LocalDay, language: Language, today?: LocalDay): string {
  const year = today !== undefined && isNearDay(local, today) ? undefined : 'numeric';
  return inWords(local, language, { weekday: 'long', day: 'numeric', month: 'long', year });
}

/** `Do., 19.3.` or `Thu, 19 Mar` */
export const shortDay = (local: LocalTime | LocalDay, language: Language): string =>
  inWords(local, language, { weekday: 'short', day: 'numeric', month: language === 'de' ? 'numeric' : 'short' });

const sameYear = (one: string, other: string): boolean => one.slice(0, 4) === other.slice(0, 4);

/** Of the same year, or up to the end of the next month: nobody asks which year is meant. */
function isNearDay(local: LocalTime | LocalDay, today: LocalDay): boolean {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return sameYear(local, today) || [0, 1].includes(months(local) - months(today));
}

/** `19.03.2026` or `19/03/2026`. */
export function shortDate(local: LocalTime | LocalDay, language: Language): string {
  return inUtc(local).setLocale(LOCALE[language]).toLocaleString({ day: '2-digit', month: '2-digit', year: 'numeric' });
}

/** `10:00`, always on 24 hours. */
export const clockTime = (local: LocalTime): string => local.slice(11, 16);

// A time and its word stay on one line.
const hour = (time: string, language: Language): string => (language === 'de' ? `${time}\u00a0Uhr` : time);

/** `10:00–16:00 Uhr` or `10:00–16:00`. */
export const timeSpan = (from: LocalTime, to: LocalTime, language: Language): string =>
  hour(`${clockTime(from)}–${clockTime(to)}`, language);

/** `Donnerstag, 19. März 2026, 18:00 Uhr`. */
export const moment = (local: LocalTime, language: Language, today?: LocalDay): string =>
  `${longDate(local, language, today)}, ${hour(clockTime(local), language)}`;

// Readers live by the clock of Berlin; another one is named.
const zoneName = (zone: Zone): string => (zone === BERLIN ? '' : ` (${zone.split('/').at(-1)!.replaceAll('_', ' ')})`);

/** `Donnerstag, 19. März 2026, 10:00–16:00 Uhr`; names both days when it ends on another, the year once. */
export function when(from: LocalTime, to: LocalTime, zone: Zone, language: Language, today?: LocalDay): string {
  if (toDay(from) === toDay(to)) {
    return `${longDate(from, language, today)}, ${timeSpan(from, to, language)}${zoneName(zone)}`;
  }
  return `${moment(from, language, today)} – ${moment(to, language, sameYear(from, to) ? toDay(from) : today)}${zoneName(zone)}`;
}
