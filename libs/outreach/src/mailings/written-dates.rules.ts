import { isLocalDay, type LocalDay } from '#libs/kernel';

/** Weekday (1 = Monday) and month (1 = January) by all names that people write, German and English. */
const WEEKDAYS = [
  ['montag', 'monday', 'mon', 'mo'],
  ['dienstag', 'tuesday', 'tues', 'tue', 'di'],
  ['mittwoch', 'wednesday', 'wed', 'mi'],
  ['donnerstag', 'thursday', 'thurs', 'thur', 'thu', 'do'],
  ['freitag', 'friday', 'fri', 'fr'],
  ['samstag', 'sonnabend', 'saturday', 'sat', 'sa'],
  ['sonntag', 'sunday', 'sun', 'so'],
];
const MONTHS = [
  ['januar', 'jänner', 'january', 'jan'],
  ['februar', 'february', 'feb'],
  ['märz', 'maerz', 'march', 'mär', 'mrz', 'mar'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['dezember', 'december', 'dez', 'dec'],
];

const anyOf = (names: readonly (readonly string[])[]): string =>
  names
    .flat()
    .sort((one, other) => other.length - one.length)
    .join('|');
const numberOf = (names: readonly (readonly string[])[], name: string): number =>
  1 + names.findIndex((known) => known.includes(name.toLowerCase()));

const BEFORE = String.raw`(?<![\p{L}\p{N}./-])`;
const WEEKDAY = String.raw`(?:(?<weekday>${anyOf(WEEKDAYS)})(?!\p{L})\.?,?\s+\(?(?:(?:den|dem|der|the)\s+)?)?`;
const AFTER = String.raw`(?:\s*\((?<after>${anyOf(WEEKDAYS)})\.?\))?`;
const DAY = String.raw`(?<day>\d{1,2})`;
const MONTH = String.raw`(?<month>${anyOf(MONTHS)})(?!\p{L})\.?`;
const NUMBER = String.raw`(?<number>\d{1,2})`;
const YEAR = String.raw`(?<year>\d{4})(?!\d)`;
const ORDINAL = '(?:st|nd|rd|th)';

/** `Do., 19. März 2026`, `19.3.26`, `19 March`, `March 19th, 2026`, `2026-03-19`, `19/03/2026`; the day first, as in both countries. */
const FORMS = [
  String.raw`${DAY}(?:\.|${ORDINAL})?\s*(?:of\s+)?${MONTH}(?:,?\s+${YEAR})?`,
  String.raw`${MONTH}\s+${DAY}${ORDINAL}?(?![\d.:])(?:,?\s+${YEAR})?`,
  String.raw`${DAY}\.\s?${NUMBER}\.(?:\s?${YEAR}|(?<short>\d{2})(?![\d.:]))?`,
  String.raw`${YEAR}-${NUMBER}-${DAY}(?!\d)`,
  String.raw`${DAY}\/${NUMBER}\/${YEAR}`,
].map((form) => new RegExp(BEFORE + WEEKDAY + form + AFTER, 'giu'));

/** A date in a text; parts that are not written are null. */
export type WrittenDate = Readonly<{
  text: string;
  weekday: number | null;
  day: number;
  month: number;
  year: number | null;
}>;

/** The dates of a text in German and English, in no order. */
export const writtenDates = (text: string): WrittenDate[] =>
  FORMS.flatMap((form) => [...text.matchAll(form)]).flatMap((match) => {
    const { weekday, after, day, month, number, year, short } = match.groups!;
    const named = [weekday, after].find((name) => name !== undefined && isWeekday(name));
    const date = {
      text: match[0].trim(),
      weekday: named === undefined ? null : numberOf(WEEKDAYS, named),
      day: Number(day),
      month: number === undefined ? numberOf(MONTHS, month!) : Number(number),
      year: year !== undefined ? Number(year) : short !== undefined ? 2000 + Number(short) : null,
    };
    return [date];
  });

// `so` and `do` are words, `So` and `Do` before a date are days.
const isWeekday = (name: string): boolean => name.length > 2 || /^\p{Lu}/u.test(name);

/** `asks`: may be meant, such as a look back; whoever sends it says so. */
export type DateFault = Readonly<{
  fault: 'no-such-day' | 'weekday' | 'year';
  severity: 'stops' | 'asks';
  text: string;
  /** What the text says, or the same day in the year of the gathering: its weekday is the right one. */
  day: LocalDay | null;
}>;

type Against = Readonly<{ today: LocalDay; event: LocalDay | null }>;

/**
 * What is wrong with the dates of a text: a day that no calendar has, a weekday on which the date does not fall, a year
 * that is neither this one, nor that of the gathering, nor between them or the one after.
 */
export function dateFaults(text: string, { today, event }: Against): DateFault[] {
  const dates = writtenDates(text);
  return [
    ...dates.flatMap((date) => faultOf(date, { today, event }) ?? []),
    ...bareYears(text, dates, { today, event }),
  ];
}

function faultOf({ text, weekday, day, month, year }: WrittenDate, against: Against): DateFault | null {
  const { today, event } = against;
  const inYear = (one: number): LocalDay => `${one}-${pad(month)}-${pad(day)}`;
  const possible = year === null ? meantDays(inYear, against) : [inYear(year)];
  const real = possible.filter(isLocalDay);
  if (real.length === 0) return { fault: 'no-such-day', severity: 'stops', text, day: null };
  const isOfEvent = event !== null && event.slice(5) === `${pad(month)}-${pad(day)}`;
  // An earlier year was left over from last time; a later one may announce the next.
  if (year !== null && isOfEvent && year < yearOf(event)) return { fault: 'year', severity: 'stops', text, day: event };
  if (weekday !== null && !real.some((one) => weekdayOf(one) === weekday)) {
    return { fault: 'weekday', severity: 'stops', text, day: real.find((one) => one >= today) ?? real[0]! };
  }
  if (year !== null && isOfEvent && year > yearOf(event)) return { fault: 'year', severity: 'asks', text, day: event };
  if (year !== null && !fits(year, against)) return { fault: 'year', severity: 'asks', text, day: real[0]! };
  return null;
}

// The last years alone: other numbers of four digits are amounts and postcodes. `seit 2024` looks back on purpose.
const BARE_YEAR =
  /(?<![\p{L}\d.,/-]|(?:seit|since|von|from|bis|until|ab|jahr|in|\d)\s)(20\d\d)(?![\d.,/-]|\s*(?:€|Euro|EUR))/giu;

const bareYears = (text: string, dates: readonly WrittenDate[], against: Against): DateFault[] => {
  const rest = dates.reduce((left, date) => left.replaceAll(date.text, ' '), text);
  const first = Math.min(...likelyYears(against));
  return [...rest.matchAll(BARE_YEAR)]
    .map(([, year]) => Number(year))
    .filter((year) => year < first && year >= first - 3)
    .map((year) => ({ fault: 'year', severity: 'asks', text: String(year), day: null }));
};

// Who leaves the year out speaks of the gathering's, of this one, or of the next time that the day comes round.
function meantDays(inYear: (year: number) => LocalDay, { today, event }: Against): LocalDay[] {
  const thisYear = yearOf(today);
  const comesRound = inYear(thisYear) >= today ? thisYear : thisYear + 1;
  return [...new Set([yearOf(event ?? today), thisYear, comesRound])].map(inYear);
}

const likelyYears = ({ today, event }: Against): number[] => {
  const [first, last] = [today, event ?? today].map(yearOf).sort((one, other) => one - other) as [number, number];
  return Array.from({ length: last - first + 2 }, (_, index) => first + index);
};

const fits = (year: number, against: Against): boolean => likelyYears(against).includes(year);
const yearOf = (day: LocalDay): number => Number(day.slice(0, 4));
const pad = (number: number): string => String(number).padStart(2, '0');

// 5 January 1970 was a Monday.
export function weekdayOf(day: LocalDay): number {
  const days = Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
  return ((((days - 4) % 7) + 7) % 7) + 1;
}
