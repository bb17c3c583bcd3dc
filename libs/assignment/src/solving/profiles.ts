import { type BreakoutProblem, type Objective } from '../problem.js';
import type { BreakoutResult } from '../result.js';
import { solve, type SolveOptions } from './solve.js';

/** The same problem under all three objectives, so that an organiser can choose by looking at the profiles. */
export async function compareObjectives(
  problem: BreakoutProblem,
  options: SolveOptions = {},
): Promise<Readonly<Record<Objective, BreakoutResult>>> {
  return {
    utilitarian: await solve({ ...problem, objective: 'utilitarian' }, options),
    fair: await solve({ ...problem, objective: 'fair' }, options),
    'rank-maximal': await solve({ ...problem, objective: 'rank-maximal' }, options),
  };
}
