import type { WorkingCalendar } from '#libs/networks';
import type { StepKind } from './step-kind.rules.js';
import type { StepReason, StepState } from './step-state.rules.js';
import { dueAt, type StepDay, type Timing } from './timing.rules.js';
import type { TimedStep } from './usual-timeline.rules.js';

/** Where a step of an event stands. */
export type PlannedStep = Readonly<{
  kind: StepKind;
  timing: Timing;
  dueAt: Date;
  state: StepState;
  reason: StepReason | null;
}>;

/** What decides about a timeline besides its steps. */
export type PlanningGround = Readonly<{ event: StepDay; calendar: WorkingCalendar; now: Date }>;

/** The steps of an event whose timeline begins now. Those whose time has gone by are missed, not made up for in a bunch. */
export const beginTimeline = (steps: readonly TimedStep[], ground: PlanningGround): readonly PlannedStep[] =>
  steps.map((step) => planned(step, ground));

/**
 * A step after its event, its timing or the calendar has changed. What was sent, and what somebody decided, stays; what
 * time alone had made impossible may lie ahead again. A step whose moment is the same keeps its state, so that one that
 * is only waiting for its turn is not lost to an edit of a title.
 */
export function planAgain<Step extends PlannedStep>(step: Step, ground: PlanningGround): Step {
  if (!isOpen(step)) return step;
  const again = planned(step, ground);
  return again.dueAt.getTime() === step.dueAt.getTime() ? step : { ...step, ...again };
}

/** Nobody has decided about it, and it has not gone out: only time may have made it impossible. */
export const isOpen = ({ state, reason }: PlannedStep): boolean =>
  state === 'planned' || (state === 'missed' && reason === 'past');

export function planned({ kind, timing }: TimedStep, { event, calendar, now }: PlanningGround): PlannedStep {
  const due = dueAt(kind, timing, event, calendar);
  const isPast = due <= now;
  return { kind, timing, dueAt: due, state: isPast ? 'missed' : 'planned', reason: isPast ? 'past' : null };
}
