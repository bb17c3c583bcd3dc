import { type BreakoutPerson, type BreakoutProblem, LiveRound, solve } from '#libs/assignment';
import { type Result, round2 } from '../support/result.js';
import { solveInWasm } from './highs-wasm.js';
import { crowdWithWishes } from './instances.js';
import { race } from './race.js';
import { assertOptimal, costOf, recount } from './recount.js';
import { utilitarian, wishesModel } from './textbook-models.js';

type Arrival = Readonly<{ live: LiveRound; person: BreakoutPerson; after: BreakoutProblem }>;

/** One late comer in a round of 1,000 that is kept ready, against solving everything again; both reach the optimum. */
export async function lateComer(): Promise<Result> {
  const problem = crowdWithWishes({ people: 1_000, rooms: 20, seed: 1 });
  const solved = await solve(problem);
  const late = crowdWithWishes({ people: 4_000, rooms: 20, seed: 2 }).people;
  const { milliseconds, first, rounds } = await race({
    problem: (seed): Arrival => {
      const person = { ...late[seed % late.length]!, id: `late-${seed}` };
      return {
        live: new LiveRound(problem, solved, 0),
        person,
        after: { ...problem, people: [...problem.people, person] },
      };
    },
    ours: ({ live, person }) => live.join(person)!,
    theirs: ({ after }) => solve(after),
    check: async ({ after }, ours, theirs) => {
      const { cost } = await solveInWasm(wishesModel(after, utilitarian));
      for (const result of [ours, theirs]) {
        assertOptimal(result, costOf(recount(after, result.assignments).profile, utilitarian), cost);
      }
    },
    warm: 32,
    rounds: 5,
    each: 16,
  });
  const figure = round2(milliseconds.ours / milliseconds.theirs);
  return {
    name: 'breakout.resolve',
    figure,
    unit: '× the processor time of a full solution',
    target: '<= 0.1',
    met: figure <= 0.1,
    detail: { milliseconds, first, rounds },
  };
}
