import { currentLanguage } from './i18n';

const locale = (): string => (currentLanguage() === 'en' ? 'en-GB' : 'de-DE');

// A planned time has no zone of its own; reading and writing it in UTC keeps the wall clock as it is.
const wallClock = (local: string): Date => new Date(`${local.length === 10 ? `${local}T00:00` : local}:00Z`);

/** In English with the comma, which some of its patterns have, and the day beside its month. As libs/kernel does it. */
const inWords = (at: Date, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale(), options)
    .formatToParts(at)
    .map(({ type, value }, index, all) => {
      if (type !== 'literal') return value;
      if (all[index - 1]?.type === 'weekday') return ', ';
      return all[index + 1]?.type === 'month' ? value.replace(' ', '\u00a0') : value;
    })
    .join('');

const planned = (local: string, options: Intl.DateTimeFormatOptions): string =>
  inWords(wallClock(local), { timeZone: 'UTC', ...options });

const sameYear = (one: string, other: string): boolean => one.slice(0, 4) === other.slice(0, 4);

/** Of the same year, or up to the end of the next month: nobody asks which year is meant. */
function isNear(local: string, near: string): boolean {
  const months = (of: string) => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7));
  return sameYear(local, near) || [0, 1].includes(months(local) - months(near));
}

const yearOf = (local: string, near: string) => (isNear(local, near) ? undefined : 'numeric');

/** `Donnerstag, 19. März`, with its year when that is not near. As the pages for everybody say it (libs/kernel). */
export const longDay = (local: string, near = today()): string =>
  planned(local, { weekday: 'long', day: 'numeric', month: 'long', year: yearOf(local, near) });

/** `Do., 19. März` */
export const day = (local: string, near = today()): string =>
  planned(local, { weekday: 'short', day: 'numeric', month: 'short', year: yearOf(local, near) });

/** `19.03.2026`; in English `19 Mar 2026`, as moments are written, for nobody knows which number of 05/03 is the month */
export const shortDay = (local: string): string =>
  planned(
    local,
    currentLanguage() === 'en' ? { dateStyle: 'medium' } : { day: '2-digit', month: '2-digit', year: 'numeric' },
  );

/** `19.03.`; in English `19 Mar` */
export const dayOnly = (local: string): string =>
  planned(local, { day: '2-digit', month: currentLanguage() === 'en' ? 'short' : '2-digit' });

/** `Donnerstag` */
export const weekday = (local: string): string => planned(local, { weekday: 'long' });
/** `20. Dezember`, of whatever year */
export const dayOfYear = (local: string): string => planned(local, { day: 'numeric', month: 'long' });
export const dayNumber = (local: string): string => planned(local, { day: 'numeric' });
export const monthName = (local: string): string => planned(local, { month: 'short' });

/** `10:00` on 24 hours */
export const clock = (local: string): string => local.slice(11, 16);

// A time and its word stay on one line, and so do the two ends of a span.
const TO = '–\u2060';
const hourWord = (): string => (currentLanguage() === 'de' ? '\u00a0Uhr' : '');

/** `10:00–16:00` */
export const clockSpan = (from: string, to: string): string => `${clock(from)}${TO}${clock(to)}`;

/** `10:00–16:00 Uhr` */
export const timeSpan = (from: string, to: string): string => `${clockSpan(from, to)}${hourWord()}`;

export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Named where two zones show different clocks at that time. */
function zoneName(local: string, zone: string, reader: string): string {
  const clockIn = (timeZone: string) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(wallClock(local));
  return clockIn(zone) === clockIn(reader) ? '' : ` (${zone.split('/').at(-1)!.replaceAll('_', ' ')})`;
}

/** `Donnerstag, 19. März, 10:00–16:00 Uhr`; names both days when it ends on another, the year once. */
export function when(from: string, to: string, zone: string, near = today(), reader = ownZone()): string {
  const place = zoneName(from, zone, reader);
  if (from.slice(0, 10) === to.slice(0, 10)) return `${longDay(from, near)}, ${timeSpan(from, to)}${place}`;
  return `${moment(from, near)} – ${moment(to, sameYear(from, to) ? from : near)}${place}`;
}

/** A planned moment such as a deadline: `Donnerstag, 19. März, 23:59 Uhr` */
export const moment = (local: string, near = today()): string =>
  `${longDay(local, near)}, ${clock(local)}${hourWord()}`;

/** A planned moment that comes near: `heute, 14:00 Uhr`, `morgen, 9:00 Uhr`, later only its day: `Do., 19. März` */
export function deadline(local: string, now: Date = new Date()): string {
  const days = daysUntil(local, now);
  return days === 0 || days === 1 ? `${inDays(days)}, ${clock(local)}${hourWord()}` : day(local, today(now));
}

/** Something that happened, on the clock of the one who reads: `19.03.2026, 10:04` */
export const instant = (iso: string): string => inWords(new Date(iso), { dateStyle: 'medium', timeStyle: 'short' });

/** The hour of it: `10:04` */
export const clockOf = (iso: string): string =>
  new Intl.DateTimeFormat(locale(), { timeStyle: 'short' }).format(new Date(iso));

export const count = (value: number): string => new Intl.NumberFormat(locale()).format(value);

/** `59,4 %` */
export const share = (part: number): string =>
  new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 1 }).format(part);

export const list = (items: readonly string[]): string =>
  new Intl.ListFormat(locale(), { type: 'conjunction' }).format(items);

/** Whole days from today to a planned day on the reader's calendar; negative for the past. */
export function daysUntil(local: string, now: Date = new Date()): number {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return Math.round((wallClock(local.slice(0, 10)).getTime() - today) / 86_400_000);
}

/** `heute`, `morgen`, `in 12 Tagen`, `vor 3 Tagen` */
export const inDays = (days: number): string =>
  new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(days, 'day');

/** `90` as `1 h 30 min` */
export function duration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : ''].filter(Boolean).join(' ');
}

/** Today on the reader's calendar as `2026-03-19`. */
export function today(now: Date = new Date()): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** The same clock so many days later. */
export function plusDays(local: string, days: number): string {
  const moved = new Date(wallClock(local).getTime() + days * 86_400_000).toISOString();
  return moved.slice(0, local.length);
}

export function plusMinutes(local: string, minutes: number): string {
  return new Date(wallClock(local).getTime() + minutes * 60_000).toISOString().slice(0, 16);
}

export const minutesBetween = (from: string, to: string): number =>
  (wallClock(to).getTime() - wallClock(from).getTime()) / 60_000;

/** Midnights between two planned times; negative when the second day is earlier. */
export const daysBetween = (from: string, to: string): number =>
  minutesBetween(from.slice(0, 10), to.slice(0, 10)) / (24 * 60);

/** The same day, or the Monday after it when it falls on a weekend. */
export function workingDay(local: string): string {
  const weekday = wallClock(local).getUTCDay();
  return plusDays(local, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}
