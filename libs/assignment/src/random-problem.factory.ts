import fc from 'fast-check';
import type { BreakoutPerson, BreakoutProblem, BreakoutRoom } from './problem.js';
import { objectives } from './problem.js';

export interface Features {
  readonly people: number;
  readonly rooms: number;
  readonly rounds?: readonly number[];
  readonly minimum?: boolean;
  readonly droppable?: boolean;
  readonly refusals?: boolean;
  readonly fixed?: boolean;
  readonly locked?: boolean;
  readonly weights?: boolean;
  readonly mix?: 'no' | 'one' | 'nested' | 'crossing';
  readonly traded?: boolean;
  readonly together?: boolean;
  readonly apart?: boolean;
  readonly quotas?: boolean;
}

const some = <T>(wanted: boolean | undefined, values: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  wanted ? fc.option(values, { nil: undefined }) : fc.constant(undefined);

/** Random problems of the wanted features; many are infeasible and some are invalid, which is part of the test. */
export function randomProblem(features: Features): fc.Arbitrary<BreakoutProblem> {
  return fc
    .record({ n: fc.integer({ min: 1, max: features.people }), k: fc.integer({ min: 1, max: features.rooms }) })
    .chain(({ n, k }) => {
      const roomIds = Array.from({ length: k }, (_, at) => `R${at + 1}`);
      const personIds = Array.from({ length: n }, (_, at) => `P${at + 1}`);
      const rounds = fc.constantFrom(...(features.rounds ?? [1]));
      const subset = (least: number, most: number) =>
        fc.shuffledSubarray(personIds, { minLength: Math.min(least, n), maxLength: Math.min(most, n) });
      const lists = (wanted: boolean | undefined, most: number) =>
        some(wanted, fc.array(subset(2, most), { maxLength: 2 }));
      return fc.record({
        rooms: fc.tuple(...roomIds.map((id) => room(id, n, k, features))) as fc.Arbitrary<BreakoutRoom[]>,
        people: fc.tuple(...personIds.map((id) => person(id, roomIds, features))) as fc.Arbitrary<BreakoutPerson[]>,
        rounds,
        distinctTopics: fc.constantFrom(undefined, true, false),
        meetNew: fc.constant(false),
        mix: fc.constant(
          features.mix === 'one'
            ? ['organisation']
            : features.mix && features.mix !== 'no'
              ? ['organisation', 'land']
              : [],
        ),
        mixRate: some(features.traded, fc.constantFrom(0.5, 1, 3)),
        together: lists(features.together, 3),
        apart: lists(features.apart, 3),
        quotas: some(
          features.quotas,
          fc.array(
            fc.record(
              {
                attribute: fc.constant('newcomer'),
                value: fc.constant('yes'),
                min: fc.integer({ min: 0, max: 1 }),
                max: fc.integer({ min: 1, max: 3 }),
              },
              { requiredKeys: ['attribute', 'value'] },
            ),
            { minLength: 1, maxLength: 1 },
          ),
        ),
        objective: fc.constantFrom(...objectives),
        seed: fc.integer({ min: 0, max: 1000 }),
      });
    })
    .map((problem) => JSON.parse(JSON.stringify(problem)) as BreakoutProblem);
}

function room(id: string, n: number, k: number, features: Features): fc.Arbitrary<BreakoutRoom> {
  const fair = Math.ceil(n / k);
  return fc.record({
    id: fc.constant(id),
    max: fc.integer({ min: Math.max(1, fair - 1), max: fair + 2 }),
    min: some(features.minimum, fc.integer({ min: 0, max: Math.max(1, fair - 1) })),
    droppable: some(features.droppable, fc.boolean()),
  });
}

function person(id: string, roomIds: readonly string[], features: Features): fc.Arbitrary<BreakoutPerson> {
  return fc
    .record({
      order: fc.shuffledSubarray([...roomIds], { minLength: roomIds.length, maxLength: roomIds.length }),
      wished: fc.integer({ min: 0, max: Math.min(5, roomIds.length) }),
      refused: features.refusals ? fc.integer({ min: 0, max: Math.min(2, roomIds.length - 1) }) : fc.constant(0),
      fixed: features.fixed ? fc.integer({ min: 0, max: 5 }) : fc.constant(1),
      locked: features.locked ? fc.integer({ min: 0, max: 5 }) : fc.constant(1),
      organisation: fc.integer({ min: 0, max: 3 }),
      land: fc.integer({ min: 0, max: 1 }),
      newcomer: fc.boolean(),
      weight: some(features.weights, fc.constantFrom(1, 2, 3, 0.5, 7, 0.001, 1000)),
    })
    .map(({ order, wished, refused, fixed, locked, organisation, land, newcomer, weight }) => {
      const refuses = order.slice(roomIds.length - refused).filter((name) => !order.slice(0, wished).includes(name));
      const open = order.find((name) => !refuses.includes(name));
      // Nested: organisations 0 and 1 lie in land a, 2 and 3 in land b.
      const inLand = features.mix === 'nested' ? Math.floor(organisation / 2) : land;
      return {
        id,
        wishes: order.slice(0, wished),
        refuses,
        fixed: fixed === 0 ? open : undefined,
        locked: locked === 0 && open !== undefined ? [{ round: 1, room: open }] : undefined,
        attributes: { organisation: `o${organisation}`, land: `l${inLand}`, newcomer: newcomer ? 'yes' : 'no' },
        weight,
      };
    });
}
