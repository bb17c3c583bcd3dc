import { isOpen, type PlannedStep, planned, type PlanningGround } from './planning.rules.js';
import type { Timing } from './timing.rules.js';
import type { StepRow } from './timeline.queries.js';
import type { TimedStep } from './usual-timeline.rules.js';

/** What becomes of a timeline that has begun when its usual distances are others. */
export type Adoption = Readonly<{
  changed: readonly StepRow[];
  added: readonly PlannedStep[];
  removed: readonly StepRow[];
}>;

/**
 * Other usual distances for a timeline that has begun. What was sent, skipped or edited by hand stays, and so does what
 * would lie in the past: nobody loses a mail by it, and nobody gets several in a bunch.
 */
export function adopt(steps: readonly StepRow[], usual: readonly TimedStep[], ground: PlanningGround): Adoption {
  const free = steps.filter(isUntouched);
  const timings = new Map(usual.map(({ kind, timing }) => [kind, timing]));
  const known = new Set(steps.map(({ kind }) => kind));
  const changed = free.flatMap((step) => {
    const timing = timings.get(step.kind);
    if (timing === undefined || isSameTiming(timing, step.timing)) return [];
    const again = planned({ kind: step.kind, timing }, ground);
    return again.state === 'planned' ? [{ ...step, ...again }] : [];
  });
  return {
    changed,
    added: usual
      .filter(({ kind }) => !known.has(kind))
      .map((step) => planned(step, ground))
      .filter(({ state }) => state === 'planned'),
    removed: free.filter(({ kind, state }) => state === 'planned' && !timings.has(kind)),
  };
}

export const changesNothing = ({ changed, added, removed }: Adoption): boolean =>
  changed.length + added.length + removed.length === 0;

const isUntouched = (step: StepRow): boolean =>
  isOpen(step) && !step.timing.isExact && !Object.values(step.texts).some(Boolean);

const isSameTiming = (one: Timing, other: Timing): boolean =>
  one.amount === other.amount && one.unit === other.unit && one.anchor === other.anchor && one.at === other.at;
