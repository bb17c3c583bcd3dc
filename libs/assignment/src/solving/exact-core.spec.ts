import fc from 'fast-check';
import { runs } from '../../../../test/support/property-runs.js';
import { bruteForce, brokenRules } from '../brute-force.factory.js';
import { Deadline } from '../deadline.js';
import { figuresOf } from '../instance/figures.js';
import { toInstance } from '../instance/instance.js';
import { planOf } from '../instance/plan.js';
import type { BreakoutProblem } from '../problem.js';
import { type Features, randomProblem } from '../random-problem.factory.js';
import { route } from './route.js';
import { resultOf } from '../instance/solution.js';
import { validateProblem } from '../validation/validation.js';

const PATIENCE_MS = 20_000;

/** Solves a valid problem and compares it with the truth; invalid ones are refused and prove nothing here. */
async function agreesWithTruth(problem: BreakoutProblem): Promise<void> {
  if (validateProblem(problem).length > 0) return;
  const plan = planOf(toInstance(problem), problem.objective ?? 'utilitarian');
  const truth = bruteForce(plan);
  const found = await route(plan, new Deadline(PATIENCE_MS));
  if (truth === null || typeof found === 'string') {
    expect([truth, found]).toEqual([null, 'infeasible']);
    return;
  }
  expect(brokenRules(plan.instance, found.seats)).toEqual([]);
  expect(figuresOf(plan, found.seats).levels).toEqual(truth.levels);
  const result = resultOf(plan, found, 0);
  expect(result.status).toBe('optimal');
  expect(result.levelBounds).toEqual(result.levels);
}

const small = { people: 7, rooms: 4 };
const rounds = { people: 4, rooms: 3, rounds: [2, 3] };
const everything: Features = {
  ...small,
  together: true,
  refusals: true,
  fixed: true,
  locked: true,
  weights: true,
  minimum: true,
  droppable: true,
  apart: true,
  quotas: true,
};

const combinations: readonly (readonly [string, Features])[] = [
  ['wishes alone', small],
  ['refusals, hosts, locked cards and weights', { ...small, refusals: true, fixed: true, locked: true, weights: true }],
  ['minimum sizes', { ...small, minimum: true, refusals: true }],
  ['dropped rooms', { ...small, minimum: true, droppable: true, refusals: true, fixed: true, weights: true }],
  ['mixing', { ...small, mix: 'one', refusals: true, fixed: true, minimum: true, weights: true }],
  ['mixing at a rate', { ...small, mix: 'one', traded: true, refusals: true, weights: true }],
  ['nested attributes', { ...small, mix: 'nested', traded: true, refusals: true, minimum: true, droppable: true }],
  ['teams', { ...small, together: true, refusals: true, fixed: true, weights: true }],
  ['teams, mixing and dropped rooms', { ...everything, apart: false, quotas: false, mix: 'nested', traded: true }],
  ['crossing attributes', { ...small, mix: 'crossing', refusals: true, weights: true }],
  ['crossing attributes at a rate', { ...small, mix: 'crossing', refusals: true, traded: true, fixed: true }],
  ['keep-apart and quotas', { ...small, mix: 'one', refusals: true, apart: true, quotas: true, minimum: true }],
  ['everything in one round', { ...everything, mix: 'crossing', traded: true }],
  ['several rounds', { ...rounds, refusals: true, weights: true, fixed: true }],
  ['several rounds with mixing', { ...rounds, people: 5, rounds: [2], mix: 'nested', fixed: true, minimum: true }],
  ['several rounds with mixing at a rate', { ...rounds, mix: 'one', refusals: true, traded: true }],
  ['everything in two rounds', { ...everything, people: 4, rooms: 3, rounds: [2], mix: 'crossing' }],
];

describe('small problems against every assignment there is', () => {
  it.each(combinations)('have the true optimum, proven, with %s', async (_features, features) => {
    await fc.assert(fc.asyncProperty(randomProblem(features), agreesWithTruth), { numRuns: runs(250), seed: 20261121 });
  });
});
