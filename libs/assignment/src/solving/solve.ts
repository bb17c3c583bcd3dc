import { conflictOf } from './conflict.js';
import { Deadline } from '../deadline.js';
import { InvalidProblem } from '../fault.js';
import { toInstance } from '../instance/instance.js';
import { planOf } from '../instance/plan.js';
import type { BreakoutProblem } from '../problem.js';
import type { BreakoutResult } from '../result.js';
import { route } from './route.js';
import { infeasibleResult, resultOf, undecidedResult } from '../instance/solution.js';
import { validateProblem } from '../validation/validation.js';

export interface SolveOptions {
  /** Ends the call at once; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * The best groups for a problem, with a bound that says how good they are.
 *
 * @throws {InvalidProblem} with every fault of the stated problem
 */
export async function solve(problem: BreakoutProblem, options: SolveOptions = {}): Promise<BreakoutResult> {
  const startedAt = performance.now();
  const faults = validateProblem(problem);
  if (faults.length > 0) throw new InvalidProblem(faults);
  const plan = planOf(toInstance(problem), problem.objective ?? 'utilitarian');
  const outcome = await route(plan, new Deadline(plan.instance.timeLimitMs, options.signal));
  if (outcome === 'infeasible') {
    return infeasibleResult(plan, await conflictOf(problem, options.signal), startedAt);
  }
  if (outcome === 'open') return undecidedResult(plan, startedAt);
  return resultOf(plan, outcome, startedAt);
}
