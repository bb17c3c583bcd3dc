import { ReportUnreadable } from '../attendance.errors.js';
import { type DateOrder, dateOrders as orders, type Moment, wallOf } from './moment.rules.js';
import type { Window } from './stay.rules.js';
import { type WallClock, wallClockOf } from './wall-clock.rules.js';

/** From when to when, as written; an open end means that nobody saw them leave. */
export type WrittenSpan = Readonly<{ from: Moment; to: Moment | null; seconds: number | null }>;

/** Turns what is written into instants; null for what is no day in the order of its report. */
export type Timing = (span: WrittenSpan) => Readonly<{ from: number; to: number }> | null;

const DAY = 86_400_000;

/**
 * How the times of one report are to be read: the order in which every date is a date and somebody was at the event,
 * else at least on a day beside it.
 * @throws {ReportUnreadable} `ambiguous-dates` when both orders are possible, differ, and neither meets the event better
 */
export function timingOf(spans: readonly WrittenSpan[], window: Window): Timing {
  const clock = wallClockOf(window.zone);
  if (window.order !== undefined) return reading(window.order, clock, window);
  const timings = orders.map((order) => reading(order, clock, window));
  const unsure = spans.filter(({ from, to }) => [from, to].some((moment) => moment?.kind === 'numbers'));
  if (unsure.length === 0) return timings[0]!;
  const possible = orders.flatMap((order, at) => (unsure.every((span) => isDay(span, order)) ? timings[at]! : []));
  const [one, other] = possible;
  // A slip of the pen in one line must not make the others unreadable: most lines decide.
  if (one === undefined) return timings[moreDays(unsure)]!;
  if (other === undefined || unsure.every((span) => isSame(one(span), other(span)))) return one;
  for (const margin of [0, DAY]) {
    const [left, right] = [one, other].map((timing) => spans.some((span) => meets(timing(span), window, margin)));
    if (left !== right) return left ? one : other;
  }
  throw new ReportUnreadable('ambiguous-dates');
}

const isDay = ({ from, to }: WrittenSpan, order: DateOrder): boolean =>
  [from, to].every((moment) => moment?.kind !== 'numbers' || wallOf(moment, order) !== null);

function moreDays(spans: readonly WrittenSpan[]): 0 | 1 {
  const [day, month] = orders.map((order) => spans.filter((span) => isDay(span, order)).length) as [number, number];
  return month > day ? 1 : 0;
}

type Span = ReturnType<Timing>;
const isSame = (one: Span, other: Span): boolean => one?.from === other?.from && one?.to === other?.to;
const meets = (span: Span, { startsAt, endsAt }: Window, margin: number): boolean =>
  span !== null && span.from < endsAt.getTime() + margin && span.to > startsAt.getTime() - margin;

function reading(order: DateOrder, clock: WallClock, window: Window): Timing {
  const instantsOf = (moment: Moment): readonly number[] | null => {
    if (moment.kind === 'instant') return [moment.at];
    if (moment.kind === 'clock') return daysAround(window).flatMap((day) => clock(day + moment.time));
    const wall = moment.kind === 'wall' ? moment.at : wallOf(moment, order);
    return wall === null ? null : clock(wall);
  };
  return ({ from, to, seconds }) => {
    const starts = instantsOf(from);
    const ends = to === null ? [Math.max(window.endsAt.getTime(), starts?.[0] ?? 0)] : instantsOf(to);
    return starts && ends ? bestOf(starts, ends, seconds, window) : null;
  };
}

/** A clock alone is on a day of the event, or on the one before or after when it goes over midnight. */
function daysAround({ startsAt, endsAt }: Window): number[] {
  const first = Math.floor(startsAt.getTime() / DAY) - 1;
  const last = Math.floor(endsAt.getTime() / DAY) + 1;
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * DAY);
}

/** Where a clock shows a time twice: what agrees with the length that is written, then forwards, near the event, short. */
function bestOf(starts: readonly number[], ends: readonly number[], seconds: number | null, window: Window) {
  if (starts.length === 1 && ends.length === 1) return { from: starts[0]!, to: ends[0]! };
  const pairs = starts.flatMap((from) => ends.map((to) => ({ from, to })));
  const middle = (window.startsAt.getTime() + window.endsAt.getTime()) / 2;
  const rank = ({ from, to }: { from: number; to: number }): readonly number[] => [
    to < from ? 1 : 0,
    // Lengths are written in minutes, rounded up.
    seconds === null ? 0 : Math.abs(to - from - seconds * 1000) > 90_000 ? 1 : 0,
    meets({ from, to }, window, 0) ? 0 : 1,
    to - from,
    Math.abs(from - middle),
    from,
  ];
  return pairs.reduce((best, pair) => (comesBefore(rank(pair), rank(best)) ? pair : best));
}

function comesBefore(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at >= 0 && one[at]! < other[at]!;
}
