import fc from 'fast-check';
import { bruteForce } from './brute-force.factory.js';
import { toInstance } from './instance.js';
import { planOf } from './plan.js';
import type { BreakoutProblem } from './problem.js';
import { type Features, randomProblem } from './random-problem.factory.js';
import { route } from './route.js';
import { Deadline } from './deadline.js';
import { figuresOf } from './figures.js';
import { validateProblem } from './validation.js';

let valid = 0;
afterAll(() => console.log('valid', valid));
async function agrees(problem: BreakoutProblem): Promise<void> {
  if (validateProblem(problem).length > 0) return;
  const plan = planOf(toInstance(problem), problem.objective ?? 'utilitarian');
  const truth = bruteForce(plan);
  const found = await route(plan, new Deadline(10_000));
  valid += 1;
  if (truth === null || typeof found === 'string') return expect([truth, found]).toEqual([null, 'infeasible']);
  expect(figuresOf(plan, found.seats).levels).toEqual(truth.levels);
  expect(found.bound.slice(0, truth.levels.length)).toEqual(truth.levels);
}

const small = { people: 7, rooms: 4 };
const combinations: [string, Features][] = [
  ['wishes', small],
  ['refusals, hosts and weights', { ...small, refusals: true, fixed: true, weights: true }],
  ['minimum sizes', { ...small, minimum: true, refusals: true }],
  ['dropped rooms', { ...small, minimum: true, droppable: true, refusals: true, fixed: true, weights: true }],
  ['mixing', { ...small, mix: 'one', refusals: true, fixed: true, minimum: true, weights: true }],
  ['nested mixing, traded', { ...small, mix: 'nested', traded: true, refusals: true, minimum: true, droppable: true }],
  ['teams', { ...small, together: true, refusals: true, fixed: true, weights: true }],
  ['crossing attributes', { ...small, mix: 'crossing', refusals: true, weights: true }],
  ['crossing traded', { ...small, mix: 'crossing', refusals: true, traded: true, fixed: true }],
  ['apart and quotas', { ...small, mix: 'one', refusals: true, apart: true, quotas: true, minimum: true }],
  ['rounds', { people: 4, rooms: 3, rounds: [2, 3], refusals: true, weights: true, fixed: true }],
  [
    'rounds, mixed',
    { people: 5, rooms: 3, rounds: [2], refusals: true, mix: 'nested', fixed: true, minimum: true, traded: true },
  ],
  [
    'rounds, all',
    {
      people: 4,
      rooms: 3,
      rounds: [2],
      refusals: true,
      mix: 'crossing',
      fixed: true,
      minimum: true,
      droppable: true,
      locked: true,
      together: true,
      apart: true,
      quotas: true,
      weights: true,
    },
  ],
  [
    'all',
    {
      ...small,
      together: true,
      refusals: true,
      fixed: true,
      weights: true,
      minimum: true,
      droppable: true,
      mix: 'nested',
      traded: true,
    },
  ],
];

describe('small problems against every assignment there is', () => {
  it.each(combinations)('finds the true optimum with %s', async (_name, features) => {
    await fc.assert(fc.asyncProperty(randomProblem(features), agrees), { numRuns: 300, seed: 7 });
  });
});
