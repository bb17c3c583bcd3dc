import { type BreakoutProblem, solve } from '#libs/assignment';
import { type Result, round2 } from '../support/result.js';
import { solveInWasm } from './highs-wasm.js';
import { crowdWithWishes } from './instances.js';
import { race } from './race.js';
import { assertOptimal, costOf, recount } from './recount.js';
import { mixedModel, pairWeight, utilitarian, wishesModel } from './textbook-models.js';

/** 1,000 people of 250 organisations, three wishes. */
const mixed = (seed: number): BreakoutProblem => ({
  ...crowdWithWishes({ people: 1_000, rooms: 20, seed, attributes: { organisation: 250 } }),
  mix: ['organisation'],
});

/** The wishes as good as without mixing, then the fewest pairs of colleagues; HiGHS solves the same model. */
export async function wishesThenMixing(): Promise<Result> {
  const { milliseconds, first, rounds } = await race({
    problem: mixed,
    ours: solve,
    theirs: (problem) => solveInWasm(mixedModel(problem, utilitarian)),
    check: async (problem, ours, theirs) => {
      const { profile, samePairs } = recount(problem, ours.assignments);
      const wishes = costOf(profile, utilitarian);
      assertOptimal(ours, wishes, (await solveInWasm(wishesModel(problem, utilitarian))).cost);
      assertOptimal(ours, wishes * pairWeight(problem) + samePairs, theirs.cost);
    },
    warm: 8,
    rounds: 5,
    each: 4,
  });
  const figure = round2(milliseconds.theirs / milliseconds.ours);
  return {
    name: 'breakout.mixed',
    figure,
    unit: '× faster than HiGHS (wasm), processor time',
    target: '>= 5, wishes optimal',
    met: figure >= 5,
    detail: { milliseconds, first, rounds },
  };
}
