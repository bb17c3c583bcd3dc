import type { EventFacts } from '#libs/events';
import { type LocalDay, type LocalTime, toDay, toInstant, toLocal, type Zone } from '#libs/kernel';
import { plusWorkingDays, type Rest, restOn, type WorkingCalendar } from '#libs/networks';
import { isFollowUp, type StepKind, stepTraits } from './step-kind.rules.js';

export const timingUnits = ['weeks', 'days', 'working_days', 'hours'] as const;
export type TimingUnit = (typeof timingUnits)[number];

/** From where a distance counts. `deadline`: the end of registration; the start where there is none. */
export const timingAnchors = ['start', 'deadline', 'end'] as const;
export type TimingAnchor = (typeof timingAnchors)[number];

/** When a step is due, as a distance to its gathering: whatever moves the gathering moves the step. */
export type Timing = Readonly<{
  amount: number;
  unit: TimingUnit;
  /** Before the start or the deadline; what follows a gathering counts from its end. */
  anchor: TimingAnchor;
  /** The hour on the wall clock of the event, `09:00`; hours are counted exactly and have none. */
  at: string;
  /** An organiser chose this very day: it stays, weekend or not. */
  isExact: boolean;
}>;

/** What of an event decides when its steps are due. */
export type StepDay = Pick<
  EventFacts,
  'startsLocal' | 'endsLocal' | 'zone' | 'startsAt' | 'endsAt' | 'registrationClosesAt'
>;

/** People are at their desks. */
export const USUAL_HOUR = '09:00';
// Mails do not wake anybody.
const [EARLIEST, LATEST] = ['07:00', '20:00'];
const MOST: Readonly<Record<TimingUnit, number>> = { weeks: 52, days: 365, working_days: 250, hours: 72 };

export type TimingFault = 'out-of-range' | 'not-after-end' | 'not-before-start' | 'not-a-time' | 'at-night';

/** The name of the fault, or false when the step can be due so. */
export function timingFault(kind: StepKind, { amount, unit, anchor, at, isExact }: Timing): TimingFault | false {
  if (!Number.isInteger(amount) || amount < (isExact ? 0 : 1) || amount > MOST[unit]) return 'out-of-range';
  if (isFollowUp(kind) !== (anchor === 'end')) return isFollowUp(kind) ? 'not-after-end' : 'not-before-start';
  if (unit !== 'hours' && !isClock(at)) return 'not-a-time';
  if (unit !== 'hours' && (at < EARLIEST! || at > LATEST!)) return 'at-night';
  return false;
}

/** A day on which the network does not work, and whether the step gave way to it. */
export type DayNote = Readonly<{ day: LocalDay; why: Rest; isMoved: boolean }>;
export type Reckoned = Readonly<{ dueAt: Date; note: DayNote | null }>;

/**
 * The moment a step is due: before the start, or after the end for what follows. A day on which the network does not
 * work gives way to the working day before it, and for a follow-up that would then be too early to the next one
 * (domain rule R2); what has to be near the gathering goes out in a quiet period, too. Depends on nothing but the event
 * and the calendar, so that planning it again changes nothing.
 */
export function reckon(kind: StepKind, timing: Timing, event: StepDay, calendar: WorkingCalendar): Reckoned {
  const anchor = anchorOf(timing.anchor, event);
  const isAfter = timing.anchor === 'end';
  const amount = isAfter ? timing.amount : -timing.amount;
  if (timing.unit === 'hours') return { dueAt: hoursFrom(anchor, amount, event.zone), note: null };
  const heeded = stepTraits[kind].isNear ? { ...calendar, quietPeriods: [] } : calendar;
  const works = (day: LocalDay) => timing.isExact || restOn(day, heeded) === null;
  const at = (day: LocalDay) => toInstant(`${day}T${timing.at}`, event.zone);
  const own = dayFrom(toDay(anchor), amount, timing.unit, heeded);
  const day = isFollowUp(kind)
    ? dayAfter(own, works, (one) => at(one) > event.endsAt)
    : (nearest(own, -1, (one) => works(one) && at(one) < event.startsAt) ?? own);
  const why = timing.isExact ? null : restOn(own, calendar);
  return { dueAt: at(day), note: why && { day: own, why, isMoved: day !== own } };
}

export const dueAt = (...of: Parameters<typeof reckon>): Date => reckon(...of).dueAt;

/** The timing that makes a step due at this very moment, for an organiser who picks a day. */
export function timingOn(kind: StepKind, local: LocalTime, event: StepDay): Timing {
  const anchor = isFollowUp(kind) ? 'end' : 'start';
  const from = toDay(anchorOf(anchor, event));
  const days = daysBetween(toDay(local), from);
  return { amount: anchor === 'end' ? days : -days, unit: 'days', anchor, at: local.slice(11), isExact: true };
}

type Fits = (day: LocalDay) => boolean;

function dayAfter(own: LocalDay, works: Fits, isInTime: Fits): LocalDay {
  const back = nearest(own, -1, (one) => works(one) || !isInTime(one));
  const fits = (one: LocalDay) => works(one) && isInTime(one);
  return back !== null && fits(back) ? back : (nearest(own, 1, fits) ?? own);
}

function anchorOf(anchor: TimingAnchor, event: StepDay): LocalTime {
  if (anchor === 'end') return event.endsLocal;
  if (anchor === 'start' || event.registrationClosesAt === null) return event.startsLocal;
  return toLocal(event.registrationClosesAt, event.zone);
}

const DAY = 86_400_000;
const daysBetween = (one: LocalDay, other: LocalDay): number =>
  (Date.parse(`${one}T00:00Z`) - Date.parse(`${other}T00:00Z`)) / DAY;

const hoursFrom = (anchor: LocalTime, hours: number, zone: Zone): Date =>
  new Date(toInstant(anchor, zone).getTime() + hours * 3_600_000);

const shifted = (day: LocalDay, days: number): LocalDay =>
  new Date(Date.parse(`${day}T00:00Z`) + days * DAY).toISOString().slice(0, 10);

function dayFrom(day: LocalDay, amount: number, unit: Exclude<TimingUnit, 'hours'>, calendar: WorkingCalendar) {
  if (unit === 'weeks') return shifted(day, 7 * amount);
  if (unit === 'days') return shifted(day, amount);
  return plusWorkingDays(day, amount, calendar);
}

// A network may rest for months, but a calendar without a working day must not hold anybody up.
const FARTHEST = 400;

function nearest(day: LocalDay, step: number, fits: Fits): LocalDay | null {
  let one = day;
  for (let tries = 0; tries < FARTHEST; tries += 1, one = shifted(one, step)) if (fits(one)) return one;
  return null;
}

const isClock = (at: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(at);
