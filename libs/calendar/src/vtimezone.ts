import { DateTime, IANAZone } from 'luxon';
import { type Zone } from '#libs/kernel';

/** A moment at which the wall clock jumps; `at` is what the clock showed just before, offsets are minutes. */
type Jump = Readonly<{ at: DateTime; from: number; to: number }>;

/** The n-th such weekday of a month; -1 is the last. Sunday is 7. */
type YearlyRule = Readonly<{ month: number; weekday: number; nth: number; hour: number; minute: number }>;

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const WEEK = 7 * 24 * 60;
const YEARS_AHEAD = 10;

/**
 * The VTIMEZONE of an IANA zone, right for wall times in these years. Zones with a yearly rule get the short form
 * (two observances with RRULE since 1970): long lists break Google's import and the Outlook app. Only where no such
 * rule holds (Morocco's Ramadan, a law that changed) are the jumps of the years in question listed one by one.
 * Lines end in LF.
 */
export function zoneDefinition(zone: Zone, firstYear: number, lastYear: number): string {
  const ahead = jumps(zone, firstYear - 1, lastYear + YEARS_AHEAD);
  const offset = IANAZone.create(zone).offset(Date.UTC(firstYear - 1, 0, 1));
  const opening = observance('STANDARD', '19700101T000000', offset, offset);
  const listed = ahead
    .filter(({ at }) => at.year <= lastYear + 1)
    .map((jump) => observance(kind(jump), jump.at.toFormat(STAMP), jump.from, jump.to));
  const observances = yearly(ahead, lastYear + YEARS_AHEAD - firstYear + 2) ?? [opening, ...listed];
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observances, 'END:VTIMEZONE'].join('\n');
}

const STAMP = "yyyyMMdd'T'HHmmss";
const kind = ({ from, to }: Jump): 'DAYLIGHT' | 'STANDARD' => (to > from ? 'DAYLIGHT' : 'STANDARD');

function jumps(zone: Zone, firstYear: number, lastYear: number): Jump[] {
  const found: Jump[] = [];
  for (let year = firstYear; year <= lastYear; year += 1) {
    const key = `${zone} ${year}`;
    const known = jumpsByYear.get(key) ?? jumpsIn(zone, year);
    jumpsByYear.set(key, known);
    found.push(...known);
  }
  return found;
}

// Asking the runtime for offsets is slow, and every mail of a gathering asks for the same years.
const jumpsByYear = new Map<string, Jump[]>();

/** Steps of a week, then halving: no zone since 1980 jumps there and back within one. */
function jumpsIn(zone: Zone, year: number): Jump[] {
  const offset = (minute: number): number => IANAZone.create(zone).offset(minute * 60_000);
  const last = Date.UTC(year + 1, 0, 1) / 60_000;
  const found: Jump[] = [];
  for (let start = Date.UTC(year, 0, 1) / 60_000; start < last; start += WEEK) {
    let [before, after] = [start, Math.min(start + WEEK, last)];
    const from = offset(before);
    if (offset(after) === from) continue;
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (offset(middle) === from) before = middle;
      else after = middle;
    }
    found.push({ at: DateTime.fromMillis((after + from) * 60_000, { zone: 'utc' }), from, to: offset(after) });
  }
  return found;
}

/** Both observances as yearly rules, or null when the jumps of all these years do not follow one rule each. */
function yearly(all: readonly Jump[], years: number): string[] | null {
  const halves = (['DAYLIGHT', 'STANDARD'] as const).map((name) => all.filter((jump) => kind(jump) === name));
  const lines = halves.map((half) => {
    const rule = commonRule(half);
    const sameOffsets = half.every(({ from, to }) => from === half[0]!.from && to === half[0]!.to);
    if (half.length !== years || !rule || !sameOffsets) return null;
    const { from, to } = half[0]!;
    const by = `RRULE:FREQ=YEARLY;BYMONTH=${rule.month};BYDAY=${rule.nth}${WEEKDAYS[rule.weekday - 1]}`;
    return observance(kind(half[0]!), first(rule).toFormat(STAMP), from, to, by);
  });
  return lines.every((line) => line !== null) ? lines : null;
}

function commonRule(half: readonly Jump[]): YearlyRule | null {
  const one = half[0]?.at;
  if (!one) return null;
  const { month, weekday, hour, minute } = one;
  const alike = ({ at }: Jump) =>
    at.month === month && at.weekday === weekday && at.hour === hour && at.minute === minute;
  if (!half.every(alike)) return null;
  const nth = Math.ceil(one.day / 7);
  if (half.every(({ at }) => at.day + 7 > at.daysInMonth!)) return { month, weekday, hour, minute, nth: -1 };
  return half.every(({ at }) => Math.ceil(at.day / 7) === nth) ? { month, weekday, hour, minute, nth } : null;
}

/** The rule's day in 1970, before anything that is ever planned. */
function first({ month, weekday, nth, hour, minute }: YearlyRule): DateTime {
  const opening = DateTime.utc(1970, month, 1, hour, minute);
  const firstWeekday = opening.plus({ days: (weekday - opening.weekday + 7) % 7 });
  if (nth > 0) return firstWeekday.plus({ weeks: nth - 1 });
  const fifth = firstWeekday.plus({ weeks: 4 });
  return fifth.month === month ? fifth : fifth.minus({ weeks: 1 });
}

function observance(name: 'STANDARD' | 'DAYLIGHT', start: string, from: number, to: number, rule?: string): string {
  const lines = [`DTSTART:${start}`, `TZOFFSETFROM:${utcOffset(from)}`, `TZOFFSETTO:${utcOffset(to)}`];
  return [`BEGIN:${name}`, ...lines, ...(rule ? [rule] : []), `END:${name}`].join('\n');
}

function utcOffset(minutes: number): string {
  const total = Math.abs(minutes);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(total / 60))}${two(total % 60)}`;
}
