import fc from 'fast-check';
import { runs } from '../../../../test/support/property-runs.js';
import { bruteForce } from '../brute-force.factory.js';
import { toInstance } from '../instance/instance.js';
import { LiveRound } from './live-round.js';
import { planOf } from '../instance/plan.js';
import type { BreakoutPerson, BreakoutProblem } from '../problem.js';
import { type Features, randomProblem } from '../random-problem.factory.js';
import { formerSeats, planNear, resolve } from './resolve.js';
import { statedLevels } from '../instance/solution.js';
import { solve } from './solve.js';
import { validateProblem } from '../validation/validation.js';

const late: BreakoutPerson = { id: 'late', wishes: ['R1'], attributes: { organisation: 'o1', newcomer: 'yes' } };

/** A late comer, a no-show, a closed room, a locked card, or nothing at all. */
const changes = {
  nothing: (problem) => problem,
  late: (problem) => ({
    ...problem,
    rooms: problem.rooms.map((room) => ({ ...room, max: room.max + 1 })),
    people: [...problem.people, late],
  }),
  absent: ({ people: [gone, ...people], ...problem }) => {
    const without = (lists: BreakoutProblem['together']) => lists?.map((list) => list.filter((id) => id !== gone?.id));
    return { ...problem, people, together: without(problem.together), apart: without(problem.apart) };
  },
  closed: ({ rooms: [closed, ...rooms], people, ...problem }) => {
    const open = (list: readonly string[] | undefined) => list?.filter((room) => room !== closed?.id);
    return {
      ...problem,
      rooms: rooms.map((room) => ({ ...room, max: room.max + 2 })),
      people: people.map((person) => ({
        ...person,
        wishes: open(person.wishes),
        refuses: open(person.refuses),
        fixed: person.fixed === closed?.id ? undefined : person.fixed,
        locked: person.locked?.filter((card) => card.room !== closed?.id),
      })),
    };
  },
  locked: ({ people: [first, ...people], ...problem }) => ({
    ...problem,
    people: [{ ...first!, locked: [{ round: 1, room: problem.rooms[0]!.id }] }, ...people],
  }),
} satisfies Record<string, (problem: BreakoutProblem) => BreakoutProblem>;

const prices = fc.constantFrom(0, 0.3, 1, 5, Infinity);
const small: Features = { people: 5, rooms: 3, refusals: true, fixed: true, weights: true };
const families: readonly (readonly [string, Features])[] = [
  ['one flow', small],
  ['mixing at a rate', { ...small, mix: 'one', traded: true }],
  [
    'teams, keep-apart, quotas and dropped rooms',
    {
      ...small,
      mix: 'crossing',
      traded: true,
      together: true,
      apart: true,
      quotas: true,
      minimum: true,
      droppable: true,
    },
  ],
  ['two rounds', { ...small, people: 4, rounds: [2], mix: 'one', locked: true }],
];

describe('a problem solved again', () => {
  it.each(families)('has the least sum of points and of the price of moves, with %s', async (_name, features) => {
    const change = fc.constantFrom(...(Object.keys(changes) as (keyof typeof changes)[]));
    await fc.assert(
      fc.asyncProperty(randomProblem(features), change, prices, async (before, name, moveCost) => {
        const after: BreakoutProblem = changes[name](before);
        if (validateProblem(before).length > 0 || validateProblem(after).length > 0) return;
        const previous = await solve(before);
        if (previous.status !== 'optimal') return;
        const result = await resolve(after, previous, { moveCost });
        const instance = toInstance(after, [moveCost]);
        const plan = planNear(
          planOf(instance, after.objective ?? 'utilitarian'),
          formerSeats(instance, previous.assignments),
          moveCost,
        );
        const truth = bruteForce(plan);
        if (truth === null) return expect(result.status).toBe('infeasible');
        expect(result.status).toBe('optimal');
        expect(result.levels).toEqual(statedLevels(plan, truth.levels));
        if (name === 'nothing') expect(result.moved).toEqual([]);
      }),
      { numRuns: runs(150), seed: 29 },
    );
  });

  it('charges a price finer than the weights exactly', async () => {
    const before: BreakoutProblem = {
      rooms: [
        { id: 'A', max: 1 },
        { id: 'B', max: 1 },
      ],
      people: [{ id: 'p', wishes: ['A'], locked: [{ round: 1, room: 'B' }] }],
    };
    const previous = await solve(before);
    const { value } = await resolve({ ...before, people: [{ id: 'p', wishes: ['A'] }] }, previous, { moveCost: 0.3 });
    expect(value).toBe(0.3);
  });

  it.each([NaN, -1])('refuses a price of %p', async (moveCost) => {
    const problem = { rooms: [{ id: 'A', max: 1 }], people: [{ id: 'p' }] };
    await expect(resolve(problem, await solve(problem), { moveCost })).rejects.toThrow('moveCost');
  });
});

describe('a live round', () => {
  const rooms: Features = { people: 5, rooms: 3, refusals: true, weights: true, minimum: true };

  it('is as good after every arrival and departure as solving again', async () => {
    const steps = fc.array(fc.nat(9), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(randomProblem(rooms), steps, prices, async (stated, moments, moveCost) => {
        let problem: BreakoutProblem = { ...stated, people: stated.people.map((one) => ({ ...one, weight: 1 })) };
        if (validateProblem(problem).length > 0) return;
        let previous = await solve(problem);
        if (previous.status !== 'optimal') return;
        const live = new LiveRound(problem, previous, moveCost);
        for (const [at, moment] of moments.entries()) {
          const gone = problem.people.length > 1 ? problem.people[moment] : undefined;
          const comer = { ...late, id: `late${at}`, weight: 1 + (moment % 3) };
          const people = gone ? problem.people.filter((one) => one !== gone) : [...problem.people, comer];
          const after = { ...problem, people };
          const result = gone ? live.leave(gone.id) : live.join(comer);
          if (validateProblem(after).length > 0) {
            expect(result).toBeNull();
            return;
          }
          const solved = await resolve(after, previous, { moveCost });
          if (result === null) return expect(solved.status).toBe('infeasible');
          expect(result.levels).toEqual(solved.levels);
          [problem, previous] = [after, result];
        }
      }),
      { numRuns: runs(150), seed: 31 },
    );
  });

  it('takes late comers whose weight has decimals', async () => {
    const problem = { rooms: [{ id: 'A', max: 3 }], people: [{ id: 'p', weight: 0.25 }] };
    const live = new LiveRound(problem, await solve(problem), 1);
    expect(live.join({ id: 'q', weight: 4.35 })?.status).toBe('optimal');
  });
});
