import { levelsOf } from './objective.js';
import { type BreakoutProblem, MOST_WISHES } from '../problem.js';
import type { BreakoutResult } from '../result.js';
import { UNWISHED } from './instance.js';

const MOST_WEIGHT = 1000;

/**
 * Weights for the next round or event: everybody's weight so far plus a tenth of their utilitarian points (0, 1, 3, 6,
 * 10, 20) in this result. People without wishes were not disappointed and keep their weight.
 */
export function carriedWeights(problem: BreakoutProblem, result: BreakoutResult): ReadonlyMap<string, number> {
  const points = levelsOf('utilitarian', MOST_WISHES)[0]!;
  const wishing = new Set(problem.people.filter((person) => person.wishes?.length).map((person) => person.id));
  const tenths = new Map(problem.people.map(({ id, weight = 1 }) => [id, weight * 10]));
  for (const { person, rank } of result.assignments) {
    if (wishing.has(person)) tenths.set(person, tenths.get(person)! + points[rank ?? UNWISHED]!);
  }
  return new Map([...tenths].map(([id, weight]) => [id, Math.min(MOST_WEIGHT, weight / 10)]));
}
