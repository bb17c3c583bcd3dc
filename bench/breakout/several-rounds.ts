import { type BreakoutProblem, solve } from '#libs/assignment';
import { median, type Result, round2 } from '../support/result.js';
import { cpuOf } from './cpu.js';
import { solveInWasm } from './highs-wasm.js';
import { crowdWithWishes } from './instances.js';
import { loadNow } from './load.js';
import { assertOptimal, costOf, recount } from './recount.js';
import { utilitarian, wishesModel } from './textbook-models.js';

/** Three rounds of different topics for everybody: the optimum of HiGHS, and rooms as full in every round. */
export async function threeTopics(): Promise<Result> {
  const rounds: Readonly<Record<'ours' | 'highs' | 'load', number>>[] = [];
  let widest = 0;
  for (let seed = 1; seed <= 5; seed += 1) {
    const problem: BreakoutProblem = { ...crowdWithWishes({ people: 1_000, rooms: 20, seed }), rounds: 3 };
    const ours = await cpuOf(() => solve(problem));
    const theirs = await cpuOf(() => solveInWasm(wishesModel(problem, utilitarian)));
    const { profile, loads } = recount(problem, ours.value.assignments);
    assertOptimal(ours.value, costOf(profile, utilitarian), theirs.value.cost);
    widest = problem.rooms.reduce((most, _, room) => Math.max(most, spread(loads.map((load) => load[room]!))), widest);
    rounds.push({ ours: round2(ours.milliseconds), highs: round2(theirs.milliseconds), load: loadNow() });
  }
  return {
    name: 'breakout.rounds',
    figure: widest,
    unit: 'people between the fullest and the emptiest round of a room',
    target: '<= 1, optimal',
    met: widest <= 1,
    detail: { milliseconds: median(rounds.map(({ ours }) => ours)), rounds },
  };
}

const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

/** 96 people of 48 organisations, 12 rooms, 4 rounds: nobody meets anybody twice, or a colleague. */
export async function golfer(): Promise<Result> {
  const tries: Readonly<Record<'repeated' | 'same' | 'seconds' | 'load', number>>[] = [];
  for (let seed = 1; seed <= 5; seed += 1) {
    const problem: BreakoutProblem = {
      rooms: Array.from({ length: 12 }, (_, room) => ({ id: `table-${room}`, max: 8 })),
      people: Array.from({ length: 96 }, (_, person) => ({
        id: `person-${person}`,
        attributes: { organisation: `organisation-${person % 48}` },
      })),
      rounds: 4,
      mix: ['organisation'],
      seed,
      timeLimitMs: 60_000,
    };
    const { value, milliseconds } = await cpuOf(() => solve(problem));
    const { samePairs, repeatedPairs } = recount(problem, value.assignments);
    tries.push({ repeated: repeatedPairs, same: samePairs, seconds: round2(milliseconds / 1_000), load: loadNow() });
  }
  const figure = tries.reduce((sum, { repeated, same }) => sum + repeated + same, 0);
  return {
    name: 'breakout.golfer',
    figure,
    unit: 'repeated meetings and pairs of colleagues in five tries',
    target: '0',
    met: figure === 0,
    detail: { seconds: median(tries.map(({ seconds }) => seconds)), tries },
  };
}
