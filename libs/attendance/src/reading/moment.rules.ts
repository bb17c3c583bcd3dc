/** On which side the month stands in 03/04/2026. */
export const dateOrders = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** A time as it is written: an instant, a wall clock whose day is sure, one whose order is not, or a clock alone. */
export type Moment =
  | Readonly<{ kind: 'instant'; at: number }>
  | Readonly<{ kind: 'wall'; at: number }>
  | Readonly<{ kind: 'numbers'; first: number; second: number; year: number; time: number }>
  | Readonly<{ kind: 'clock'; time: number }>;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const TIME = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap]\.?\s?m\.?)?(?:\s*uhr)?`;
const ZONED = String.raw`\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?`;
const ISO = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:t|,?\s+)${TIME}${ZONED}$`, 'i');
const NUMBERS = new RegExp(String.raw`^(\d{1,2})([/.-])(\d{1,2})\2\s?(\d{4}|\d{2})(?:,?\s+(?:um |at )?)${TIME}$`, 'i');
const DAY_WORD = new RegExp(String.raw`^(\d{1,2})\.?\s+(\p{L}{3,9})\.?\s+(\d{4})(?:,?\s+(?:um |at )?)${TIME}$`, 'iu');
const WORD_DAY = new RegExp(String.raw`^(\p{L}{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})(?:,?\s+(?:um |at )?)${TIME}$`, 'iu');
const CLOCK = new RegExp(`^${TIME}$`, 'i');

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const GERMAN_MONTHS: Readonly<Record<string, string>> = { mär: 'mar', mrz: 'mar', mai: 'may', okt: 'oct', dez: 'dec' };

/** What a cell says about when; null when it says nothing of the kind. */
export function momentOf(text: string): Moment | null {
  if (!/^\p{L}{0,9}\.?\s?\d/u.test(text) || text.length > 48 || !/\d[:.]\d\d/.test(text)) return null;
  const plain = text.replace(/[\u00a0\u2009\u202f]/g, ' ');
  return iso(plain) ?? numbers(plain) ?? words(plain) ?? clock(plain);
}

/** Wall clock as milliseconds of a day without a zone; null when the order makes a thirteenth month of it. */
export function wallOf(moment: Extract<Moment, { kind: 'numbers' }>, order: DateOrder): number | null {
  const { first, second, year, time } = moment;
  return order === 'day-first' ? wall(year, second, first, time) : wall(year, first, second, time);
}

function iso(text: string): Moment | null {
  const found = ISO.exec(text);
  if (!found) return null;
  const at = wall(Number(found[1]), Number(found[2]), Number(found[3]), timeOf(found, 4));
  if (at === null) return null;
  const zone = found[8]?.toLowerCase();
  return zone === undefined ? { kind: 'wall', at } : { kind: 'instant', at: at - offsetOf(zone) };
}

function numbers(text: string): Moment | null {
  const found = NUMBERS.exec(text);
  const time = found ? timeOf(found, 5) : null;
  if (!found || time === null) return null;
  const [first, second] = [Number(found[1]), Number(found[3])];
  const year = found[4]!.length === 2 ? 2000 + Number(found[4]) : Number(found[4]);
  // Between dots the day always stands first.
  if (found[2] === '.') return wallMoment(wall(year, second, first, time));
  return { kind: 'numbers', first, second, year, time };
}

function words(text: string): Moment | null {
  const [dayFirst, wordFirst] = [DAY_WORD.exec(text), WORD_DAY.exec(text)];
  const found = dayFirst ?? wordFirst;
  if (!found) return null;
  const [day, word] = dayFirst ? [found[1]!, found[2]!] : [found[2]!, found[1]!];
  const key = word.slice(0, 3).toLowerCase();
  const month = MONTHS.indexOf(GERMAN_MONTHS[key] ?? key) + 1;
  return month === 0 ? null : wallMoment(wall(Number(found[3]), month, Number(day), timeOf(found, 4)));
}

function clock(text: string): Moment | null {
  const found = CLOCK.exec(text);
  // 3.45 is a number; a clock alone has a colon.
  const time = found && text.includes(':') ? timeOf(found, 1) : null;
  return time === null ? null : { kind: 'clock', time };
}

const wallMoment = (at: number | null): Moment | null => (at === null ? null : { kind: 'wall', at });

function wall(year: number, month: number, day: number, time: number | null): number | null {
  if (time === null || month < 1 || month > 12 || day < 1) return null;
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCDate() === day ? at.getTime() + time : null;
}

function timeOf(found: RegExpExecArray, start: number): number | null {
  const [hours, minutes, seconds] = [0, 1, 2].map((step) => Number(found[start + step] ?? 0)) as [
    number,
    number,
    number,
  ];
  const half = found[start + 3]?.[0]?.toLowerCase();
  if (minutes > 59 || seconds > 59 || hours > 23 || (half !== undefined && (hours < 1 || hours > 12))) return null;
  const on24 = half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0);
  return on24 * HOUR + minutes * MINUTE + seconds * SECOND;
}

function offsetOf(zone: string): number {
  const found = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!found) return 0;
  return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * HOUR + Number(found[3]) * MINUTE);
}
