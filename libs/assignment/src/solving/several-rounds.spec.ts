import fc from 'fast-check';
import { runs } from '../../../../test/support/property-runs.js';
import { figuresOf } from '../instance/figures.js';
import { bruteForce } from '../brute-force.factory.js';
import { Deadline } from '../deadline.js';
import { toInstance } from '../instance/instance.js';
import { planOf } from '../instance/plan.js';
import type { BreakoutProblem } from '../problem.js';
import { randomProblem } from '../random-problem.factory.js';
import { route } from './route.js';
import { resultOf } from '../instance/solution.js';
import { solve } from './solve.js';
import { validateProblem } from '../validation/validation.js';

const rooms = (count: number, max: number) => Array.from({ length: count }, (_, at) => ({ id: `R${at + 1}`, max }));

describe('several rounds of the same topics', () => {
  const people = Array.from({ length: 60 }, (_, at) => ({
    id: `P${at}`,
    wishes: [`R${1 + (at % 6)}`, `R${1 + ((at * 5 + 1) % 6)}`].filter((wish, rank, all) => all.indexOf(wish) === rank),
    attributes: { organisation: `o${at % 17}` },
  }));
  const problem: BreakoutProblem = { rooms: rooms(6, 12), people, rounds: 3, mix: ['organisation'] };

  it('give everybody different topics and every room the same number of people in each round, within one', async () => {
    const result = await solve(problem);
    expect(result.status).toBe('optimal');
    for (const { id } of people) {
      const topics = result.assignments.filter((seat) => seat.person === id).map((seat) => seat.room);
      expect(new Set(topics).size).toBe(3);
    }
    for (const { id } of problem.rooms) {
      const loads = [1, 2, 3].map(
        (round) => result.assignments.filter((seat) => seat.room === id && seat.round === round).length,
      );
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
    }
  });

  it('let whoever lost the dear room in the first round have it in the second', async () => {
    const [one, other] = await Promise.all(
      [1, 2].map((seed) =>
        solve({
          rooms: rooms(2, 1),
          people: ['a', 'b'].map((id) => ({ id, wishes: ['R1'] })),
          rounds: 2,
          distinctTopics: false,
          seed,
        }),
      ),
    );
    for (const result of [one!, other!]) {
      const inDearRoom = result.assignments.filter((seat) => seat.room === 'R1').map((seat) => seat.person);
      expect(inDearRoom.sort()).toEqual(['a', 'b']);
    }
  });
});

describe('meeting new people', () => {
  it('lets 96 people of 48 organisations meet nobody twice and no colleague in 4 rounds, proven', async () => {
    const people = Array.from({ length: 96 }, (_, at) => ({
      id: `P${at}`,
      attributes: { organisation: `o${at % 48}` },
    }));
    const result = await solve({ rooms: rooms(12, 8), people, rounds: 4, mix: ['organisation'], timeLimitMs: 60_000 });
    expect([result.status, result.repeatedPairs, result.samePairs]).toEqual(['optimal', 0, 0]);
  });

  it('knows that 30 people in 5 rooms and 3 rounds cannot avoid 10 repeated meetings', async () => {
    const people = Array.from({ length: 30 }, (_, at) => ({ id: `P${at}` }));
    const result = await solve({ rooms: rooms(5, 6), people, rounds: 3, timeLimitMs: 60_000 });
    expect([result.status, result.repeatedPairs, result.repeatedPairsBound]).toEqual(['optimal', 10, 10]);
  });

  it('leaves hosts where they are', async () => {
    const people = Array.from({ length: 12 }, (_, at) => ({ id: `P${at}` }));
    const hosted = rooms(3, 4).map((room, at) => ({ ...room, hosts: [`P${at}`] }));
    const result = await solve({ rooms: hosted, people, rounds: 3 });
    for (const [at, { id }] of hosted.entries()) {
      const seats = result.assignments.filter((seat) => seat.person === `P${at}`).map((seat) => seat.room);
      expect(seats).toEqual([id, id, id]);
    }
  });

  it('never claims a bound above the truth, and "optimal" only for the truth', async () => {
    let optimal = 0;
    const problems = randomProblem({ people: 5, rooms: 3, rounds: [2], mix: 'one', fixed: true, refusals: true });
    await fc.assert(
      fc.asyncProperty(problems, async (stated) => {
        const problem = { ...stated, meetNew: true };
        if (validateProblem(problem).length > 0) return;
        const plan = planOf(toInstance(problem), problem.objective ?? 'utilitarian');
        const truth = bruteForce(plan);
        const found = await route(plan, new Deadline(20_000));
        if (truth === null || typeof found === 'string') return expect([truth, found]).toEqual([null, 'infeasible']);
        const { levels } = figuresOf(plan, found.seats);
        const result = resultOf(plan, found, 0);
        expect(levels.slice(0, -1)).toEqual(truth.levels.slice(0, -1));
        expect(result.levelBounds.at(-1)).toBeLessThanOrEqual(truth.levels.at(-1)!);
        expect(levels.at(-1)).toBeGreaterThanOrEqual(truth.levels.at(-1)!);
        if (result.status !== 'optimal') return;
        optimal += 1;
        expect(levels).toEqual(truth.levels);
      }),
      { numRuns: runs(100), seed: 5 },
    );
    expect(optimal).toBeGreaterThan(runs(20));
  });
});
