import { brokenRules } from '../instance/broken-rules.js';
import { CrossingModel } from './crossing-model.js';
import type { Deadline } from '../deadline.js';
import type { OpenFace } from '../instance/domain.js';
import { figuresOf } from '../instance/figures.js';
import type { Seats } from '../instance/instance.js';
import { solveInThread } from './highs-thread.js';
import { compareLevels } from '../instance/objective.js';
import type { Plan } from '../instance/plan.js';
import type { Solution } from '../instance/solution.js';

// Beyond this the program itself would not fit into the time any organiser waits.
const MOST_ENTRIES = 5_000_000;
const MOST_COLUMNS = 600_000;

/** What is known before the search starts. */
export interface Known {
  readonly seats: Seats | null;
  /** Levels no assignment beats, as far as known. */
  readonly bound: readonly number[];
  /** The first so many levels are settled: every point of the face attains them. */
  readonly settledLevels: number;
  readonly face: OpenFace | null;
}

export const nothingKnown: Known = { seats: null, bound: [], settledLevels: 0, face: null };

export type CrossingOutcome = Solution | 'infeasible' | 'open';

/**
 * Branch and cut (HiGHS) within the time left, started from what the core knows. The better of both solutions and
 * the higher of both bounds are kept, so a short time limit never makes a result worse than the core's.
 */
export async function solveCrossing(plan: Plan, known: Known, deadline: Deadline): Promise<CrossingOutcome> {
  const allowed = (seats: Seats | null) =>
    seats !== null && brokenRules(plan.instance, seats).length === 0 ? seats : null;
  const [former, core] = [allowed(plan.former), allowed(known.seats)];
  const valid = former === null ? core : better(plan, former, core);
  const fallback = (): CrossingOutcome => (valid === null ? 'open' : { seats: valid, bound: known.bound });
  deadline.mayGoOn();
  if (CrossingModel.entries(plan) > MOST_ENTRIES) return fallback();
  const model = new CrossingModel(plan, known.face);
  if (model.size > MOST_COLUMNS) return fallback();
  const seconds = Math.max(0.05, deadline.left() / 1000);
  const answer = await solveInThread(model.task(known.settledLevels, valid ?? known.seats, seconds), deadline.signal);
  if (answer.status === 'infeasible') return 'infeasible';
  const searched = answer.levels.map(({ bound }) => bound);
  const bound = higherBound(known.bound, [...known.bound.slice(0, known.settledLevels), ...searched]);
  const found = answer.values === null ? null : model.seatsFrom(answer.values);
  if (found === null || brokenRules(plan.instance, found).length > 0) {
    const rest = fallback();
    return typeof rest === 'string' ? rest : { ...rest, bound };
  }
  return { seats: better(plan, found, valid), bound };
}

function better(plan: Plan, one: Seats, other: Seats | null): Seats {
  if (other === null) return one;
  return compareLevels(figuresOf(plan, one).levels, figuresOf(plan, other).levels) <= 0 ? one : other;
}

function higherBound(one: readonly number[], other: readonly number[]): readonly number[] {
  const length = Math.max(one.length, other.length);
  const filled = (list: readonly number[]) => Array.from({ length }, (_, at) => list[at] ?? -Infinity);
  return compareLevels(filled(one), filled(other)) >= 0 ? filled(one) : filled(other);
}
