import fc from 'fast-check';
import { runs } from '../../../../test/support/property-runs.js';
import { bruteForce } from '../brute-force.factory.js';
import { Explainer } from './explanation.js';
import { toInstance } from '../instance/instance.js';
import { planOf } from '../instance/plan.js';
import type { BreakoutProblem } from '../problem.js';
import { type Features, randomProblem } from '../random-problem.factory.js';
import { statedLevels } from '../instance/solution.js';
import { solve } from './solve.js';
import { validateProblem } from '../validation/validation.js';

const small: Features = { people: 6, rooms: 4, refusals: true, fixed: true, locked: true, weights: true };
const families: readonly (readonly [string, Features])[] = [
  ['one flow', small],
  ['mixing, minimum sizes and teams', { ...small, mix: 'one', traded: true, minimum: true, together: true }],
  ['keep-apart and dropped rooms', { ...small, people: 5, apart: true, minimum: true, droppable: true }],
  ['two rounds', { ...small, people: 4, rooms: 3, rounds: [2], mix: 'one' }],
];

/** The problem with one card more, as if the organiser had forced the move. */
const forced = (problem: BreakoutProblem, id: string, round: number, room: string): BreakoutProblem => ({
  ...problem,
  people: problem.people.map((one) =>
    one.id === id ? { ...one, locked: [...(one.locked ?? []), { round, room }] } : one,
  ),
});

describe('the price of a better wish', () => {
  it.each(families)('is what forcing it would cost, with %s', async (_name, features) => {
    let prices = 0;
    await fc.assert(
      fc.asyncProperty(randomProblem(features), async (problem) => {
        if (validateProblem(problem).length > 0) return;
        const result = await solve(problem);
        if (result.status !== 'optimal') return;
        const explainer = new Explainer(problem, result);
        for (const { person, round, rank, room } of result.assignments) {
          const wishes = problem.people.find(({ id }) => id === person)?.wishes ?? [];
          const explanation = await explainer.explain(person, round);
          expect(explanation).toMatchObject({ person, round, room, rank });
          expect(explanation.better.map((move) => move.room)).toEqual(wishes.slice(0, rank === null ? 5 : rank - 1));
          for (const move of explanation.better) {
            const stated = forced(problem, person, round, move.room);
            const plan = planOf(toInstance(stated), result.objective);
            const truth = validateProblem(stated).length > 0 ? null : bruteForce(plan);
            expect(move.proven).toBe(true);
            expect(move.price === null).toBe(truth === null);
            if (truth === null) continue;
            prices += 1;
            const worse = statedLevels(plan, truth.levels).map((level, at) => level - result.levels[at]!);
            expect(move.levels).toEqual(worse.map((level) => expect.closeTo(level, 6) as number));
          }
        }
      }),
      { numRuns: runs(400), seed: 23 },
    );
    expect(prices).toBeGreaterThan(runs(15));
  });
});
