import type { WorkingCalendar } from '#libs/networks';
import { type Deadline, reckoning, type Urgency, urgencyOf } from './clock.rules.js';
import { deadlineFor, type PromiseFacts, standingOfPromise, type Turn, turnOf } from './promise-facts.rules.js';
import type { ObligationStanding } from './standing.rules.js';

/** A promise with where it stands, what has to be done until when, and by whom. */
export type StandingPromise = Readonly<{
  facts: PromiseFacts;
  standing: ObligationStanding;
  turn: Turn;
  deadline: Deadline | null;
  /** Null without a deadline. */
  urgency: Urgency | null;
}>;

/** Of one network. @param calendar on which days it works */
export function standingPromises(calendar: WorkingCalendar, now: Date): (facts: PromiseFacts) => StandingPromise {
  const reckon = reckoning(calendar);
  return (facts) => {
    const standing = standingOfPromise(facts);
    const deadline = deadlineFor(facts, standing, calendar, reckon);
    return { facts, standing, turn: turnOf(facts, standing), deadline, urgency: deadline && urgencyOf(deadline, now) };
  };
}

/** What has to be done first stands first; then what waits, the longest first; what has ended last, the latest first. */
export function byDeadline(one: StandingPromise, other: StandingPromise): number {
  const [ended, otherEnded] = [one.facts.endedAt?.getTime() ?? 0, other.facts.endedAt?.getTime() ?? 0];
  if (ended !== otherEnded) return ended === 0 ? -1 : otherEnded === 0 ? 1 : otherEnded - ended;
  const [due, otherDue] = [dueOf(one), dueOf(other)];
  if (due !== otherDue) return due < otherDue ? -1 : 1;
  const age = one.facts.receivedAt.getTime() - other.facts.receivedAt.getTime();
  return age === 0 ? (one.facts.id < other.facts.id ? -1 : 1) : age;
}

const dueOf = ({ deadline }: StandingPromise): number => deadline?.dueAt.getTime() ?? Infinity;

export const isPressing = ({ urgency }: StandingPromise): boolean => urgency === 'amber' || urgency === 'red';
