import fc from 'fast-check';
import { runs } from '../../../../test/support/property-runs.js';
import { brokenRules } from '../brute-force.factory.js';
import { nothingKnown, solveCrossing } from './crossing.js';
import { Deadline } from '../deadline.js';
import { figuresOf } from '../instance/figures.js';
import { toInstance } from '../instance/instance.js';
import { planOf } from '../instance/plan.js';
import { type Features, randomProblem } from '../random-problem.factory.js';
import { route } from '../solving/route.js';
import { validateProblem } from '../validation/validation.js';

const larger = { people: 40, rooms: 8 };
const families: readonly (readonly [string, Features])[] = [
  ['wishes and refusals', { ...larger, refusals: true, fixed: true, weights: true }],
  ['minimum sizes and dropped rooms', { ...larger, people: 24, rooms: 5, minimum: true, droppable: true }],
  ['mixing', { ...larger, people: 24, rooms: 5, mix: 'nested', refusals: true }],
  ['mixing at a rate', { ...larger, people: 18, rooms: 4, mix: 'one', traded: true }],
  ['teams', { ...larger, people: 24, rooms: 5, together: true, refusals: true }],
  ['rounds of distinct topics', { ...larger, people: 16, rooms: 5, rounds: [2, 3], refusals: true }],
];

describe('larger problems against an independent solver', () => {
  it.each(families)('have the optimum HiGHS proves, with %s', async (_name, features) => {
    await fc.assert(
      fc.asyncProperty(randomProblem(features), async (problem) => {
        if (validateProblem(problem).length > 0) return;
        const plan = planOf(toInstance(problem), problem.objective ?? 'utilitarian');
        const own = await route(plan, new Deadline(20_000));
        const oracle = await solveCrossing(plan, nothingKnown, new Deadline(20_000));
        if (typeof own === 'string' || typeof oracle === 'string') return expect(own).toEqual(oracle);
        expect(brokenRules(plan.instance, own.seats)).toEqual([]);
        expect(figuresOf(plan, own.seats).levels).toEqual(figuresOf(plan, oracle.seats).levels);
      }),
      { numRuns: runs(30), seed: 11 },
    );
  });
});
