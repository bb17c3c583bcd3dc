import fc from 'fast-check';
import { LiveRound } from './live-round.js';
import type { BreakoutProblem } from '../problem.js';
import { randomProblem } from '../random-problem.factory.js';
import { solve } from './solve.js';
import { validateProblem } from '../validation/validation.js';

const features = { people: 12, rooms: 4, refusals: true, fixed: true, minimum: true, weights: true };

/** The problem with its people from the second on, or null when that alone has faults or no solution. */
async function withoutTheFirst(problem: BreakoutProblem): Promise<LiveRound | null> {
  const before = { ...problem, people: problem.people.slice(1) };
  if (validateProblem(problem).length > 0 || validateProblem(before).length > 0) return null;
  const solved = await solve(before);
  return solved.status === 'optimal' ? new LiveRound(before, solved, 0) : null;
}

describe('a round that is kept ready', () => {
  it('seats a late comer as well as solving everything again', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(randomProblem(features), async (problem) => {
        const person = problem.people[0]!;
        // A late comer's weight is a whole multiple of what the round began with, and weights far apart leave room
        // for one level alone.
        const weights = problem.people.map(({ weight = 1 }) => weight);
        const areApart = problem.objective !== 'utilitarian' && weights.some((one) => one < 1 || one > 10);
        if (areApart || !Number.isInteger(person.weight ?? 1)) return;
        const live = await withoutTheFirst(problem);
        if (live === null) return;
        const joined = live.join(person);
        const again = await solve(problem);
        expect([joined?.value ?? null, joined?.status ?? 'infeasible']).toEqual([again.value, again.status]);
        if (joined === null) return;
        expect(joined.assignments.filter(({ person: id }) => id === person.id)).toHaveLength(1);
        compared += 1;
      }),
      { numRuns: 500, seed: 7 },
    );
    expect(compared).toBeGreaterThan(50);
  });

  it('lets others move up when somebody goes, as well as solving everything again', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(randomProblem({ ...features, weights: false }), async (problem) => {
        const live = await withoutTheFirst(problem);
        const joined = live?.join(problem.people[0]!) ?? null;
        const gone = problem.people.at(-1)!.id;
        const left = joined === null ? null : live!.leave(gone);
        const { people, rooms } = problem;
        const hosts = rooms.flatMap((room) => room.hosts ?? []);
        if (left === null || hosts.includes(gone)) return;
        const after = { ...problem, people: [problem.people[0]!, ...people.slice(1, -1)] };
        const again = await solve(after);
        expect(left.value).toEqual(again.value);
        expect(left.assignments.map(({ person }) => person).sort()).toEqual(after.people.map(({ id }) => id).sort());
        compared += 1;
      }),
      { numRuns: 200, seed: 8 },
    );
    expect(compared).toBeGreaterThan(50);
  });
});
