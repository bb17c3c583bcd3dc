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

/** An answer that somebody who has told of the project waits for; `isOnItsWay`: nobody has to do anything for it. */
export type AnswerClock = Readonly<{ deadline: Deadline; urgency: Urgency; isOnItsWay: boolean }>;

/** With the clock of the answer where it runs out first (domain rule R6); what was let go or kept has no other. */
export function withAnswer(promise: StandingPromise, answer: AnswerClock | undefined): StandingPromise {
  if (answer === undefined) return promise;
  const turn = answer.isOnItsWay || promise.turn === 'second' ? promise.turn : 'team';
  const isFirst = promise.deadline === null || answer.deadline.dueAt < promise.deadline.dueAt;
  return { ...promise, turn, ...(isFirst ? { deadline: answer.deadline, urgency: answer.urgency } : {}) };
}

/** What has to be done first stands first; then what waits, the longest first; what has ended last, the latest first. */
export function byDeadline(one: StandingPromise, other: StandingPromise): number {
  const [ended, otherEnded] = [doneAt(one), doneAt(other)];
  if (ended !== otherEnded) return ended === 0 ? -1 : otherEnded === 0 ? 1 : otherEnded - ended;
  const [due, otherDue] = [dueOf(one), dueOf(other)];
  if (due !== otherDue) return due < otherDue ? -1 : 1;
  const age = one.facts.receivedAt.getTime() - other.facts.receivedAt.getTime();
  return age === 0 ? (one.facts.id < other.facts.id ? -1 : 1) : age;
}

/** What has ended is done with once nobody waits for an answer; 0 before. */
const doneAt = ({ facts: { endedAt }, deadline }: StandingPromise): number =>
  deadline === null ? (endedAt?.getTime() ?? 0) : 0;

const dueOf = ({ deadline }: StandingPromise): number => deadline?.dueAt.getTime() ?? Infinity;

/** Somebody has to speak to the project before it is invited. */
export const isHeld = ({ facts, standing }: StandingPromise): boolean => facts.hold !== null && HOLDABLE.has(standing);

/** Where an invitation would go out by itself, now or once somebody can be written to. */
const HOLDABLE: ReadonlySet<ObligationStanding> = new Set(['ready', 'contact_research']);

export const isPressing = ({ urgency }: StandingPromise): boolean => urgency === 'amber' || urgency === 'red';
