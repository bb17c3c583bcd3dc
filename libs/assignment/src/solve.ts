import { Deadline } from './deadline.js';
import { InvalidProblem } from './fault.js';
import { toInstance } from './instance.js';
import { type Plan, planOf } from './plan.js';
import type { BreakoutProblem } from './problem.js';
import type { BreakoutResult } from './result.js';
import { settledIn, solveRound } from './single-round.js';
import { resultOf, type Solution } from './solution.js';
import { validateProblem } from './validation.js';

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
  const instance = toInstance(problem);
  const plan = planOf(instance, problem.objective ?? 'utilitarian');
  const deadline = new Deadline(instance.timeLimitMs, options.signal);
  const solution = await solvePlan(plan, deadline);
  if (solution === null) throw new Error('infeasible');
  return resultOf(plan, solution, startedAt);
}

export async function solvePlan(plan: Plan, deadline: Deadline): Promise<Solution | null> {
  const { instance } = plan;
  const seated = solveRound(plan, settledIn(instance, 0), deadline);
  if (seated.seats === null || seated.bound === null) return null;
  return { seats: seated.seats, bound: seated.bound };
}
