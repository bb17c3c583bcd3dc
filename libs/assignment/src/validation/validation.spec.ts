import { InvalidProblem } from '../fault.js';
import type { BreakoutProblem } from '../problem.js';
import { solve } from '../solving/solve.js';
import { validateProblem } from './validation.js';

const rooms = (count: number, max: number) => Array.from({ length: count }, (_, at) => ({ id: `R${at}`, max }));
const people = (count: number, more: object = {}) =>
  Array.from({ length: count }, (_, at) => ({ id: `P${at}`, ...more }));
const many = <T>(entry: T, count = 1_000_000): T[] => new Array<T>(count).fill(entry);
const person = (more: object) => ({ rooms: rooms(3, 3), people: [{ id: 'P0', ...more }] });

const faulty: readonly (readonly [name: string, problem: unknown, code: string, ids: readonly string[]])[] = [
  ['nothing', null, 'shape.wrong', []],
  ['a list instead of a problem', [], 'shape.wrong', []],
  ['no rooms', { rooms: [], people: people(1) }, 'rooms.empty', []],
  ['nobody', { rooms: rooms(1, 1), people: [] }, 'people.empty', []],
  ['a room of size 0', { rooms: rooms(1, 0), people: people(1) }, 'room.capacity', ['R0']],
  ['a room of negative size', { rooms: rooms(1, -3), people: people(1) }, 'room.capacity', ['R0']],
  ['a room of size NaN', { rooms: rooms(1, NaN), people: people(1) }, 'room.capacity', ['R0']],
  ['a room twice', { rooms: [...rooms(1, 3), ...rooms(1, 3)], people: people(1) }, 'id.duplicate', ['R0']],
  ['a person twice', { rooms: rooms(1, 3), people: [...people(1), ...people(1)] }, 'id.duplicate', ['P0']],
  ['a million wishes', person({ wishes: many('R0') }), 'wish.too-many', ['P0']],
  ['a hundred thousand locked cards', person({ locked: many({ round: 1, room: 'R0' }, 1e5) }), 'locked.round', ['P0']],
  ['a weight of NaN', person({ weight: NaN }), 'weight.invalid', ['P0']],
  ['an infinite weight', person({ weight: Infinity }), 'weight.invalid', ['P0']],
  ['an unknown wish', person({ wishes: ['R9'] }), 'room.unknown', ['P0', 'R9']],
  ['everything refused', person({ refuses: ['R0', 'R1', 'R2'] }), 'refuses.everything', ['P0']],
  ['a number as id', { rooms: rooms(1, 1), people: [{ id: 1 }] }, 'shape.wrong', []],
  ['an id of a million letters', { rooms: rooms(1, 1), people: [{ id: 'x'.repeat(1e6) }] }, 'shape.wrong', []],
  ['a field named like one of every object', person(JSON.parse('{"constructor": 1}') as object), 'shape.wrong', []],
  ['no time at all', { ...person({}), timeLimitMs: 0 }, 'number.invalid', []],
  ['half a round', { ...person({}), rounds: 1.5 }, 'number.invalid', []],
  ['an attribute mixed twice', { ...person({}), mix: ['o', 'o'] }, 'mix.invalid', ['o', 'o']],
  [
    'a million hosts',
    { rooms: [{ id: 'R0', max: 2, hosts: many('P9') }], people: people(1) },
    'person.unknown',
    ['P9'],
  ],
  ['ten thousand quotas', { ...person({}), quotas: many({ attribute: 'a', value: 'b' }, 1e4) }, 'quota.invalid', []],
  ['more cells than fit', { rooms: rooms(500, 500), people: people(60_000) }, 'people.too-many', []],
  [
    'nobody to meet again among ten thousand',
    { rooms: rooms(10, 1000), people: people(10_000), rounds: 2 },
    'meet-new.too-many',
    [],
  ],
  [
    'a circle of together that meets apart',
    {
      rooms: rooms(2, 3),
      people: people(3),
      together: [
        ['P0', 'P1'],
        ['P1', 'P2'],
        ['P2', 'P0'],
      ],
      apart: [['P0', 'P2']],
    },
    'apart.within-team',
    ['P0', 'P2'],
  ],
  [
    'a team fixed here and locked there',
    {
      rooms: rooms(2, 3),
      people: [
        { id: 'P0', fixed: 'R0' },
        { id: 'P1', locked: [{ round: 1, room: 'R1' }] },
      ],
      together: [['P0', 'P1']],
    },
    'together.conflict',
    ['P0', 'P1', 'R0'],
  ],
];

describe('a faulty problem', () => {
  it.each(faulty)('is refused by name: %s', async (_name, problem, code, ids) => {
    const faults = validateProblem(problem);
    expect(faults[0]).toMatchObject({ code, ids });
    expect(faults.length).toBeLessThanOrEqual(250);
    await expect(solve(problem as BreakoutProblem)).rejects.toThrow(InvalidProblem);
  });
});

describe('an unusual but sound problem', () => {
  it('may have rooms without any limit', async () => {
    for (const max of [2 ** 31, 2 ** 32, 1e300]) {
      const result = await solve({ rooms: rooms(2, max), people: people(3, { wishes: ['R0'] }) });
      expect([result.status, result.value]).toEqual(['optimal', 0]);
    }
  });

  it('may name people and rooms like the properties of every object', async () => {
    const attributes = JSON.parse('{"__proto__": "x", "constructor": "y"}') as Record<string, string>;
    const ids = ['__proto__', 'constructor', 'toString'];
    const result = await solve({
      rooms: ids.map((id) => ({ id, max: 1 })),
      people: ids.map((id) => ({ id, wishes: [id], attributes })),
      mix: ['__proto__', 'constructor'],
      quotas: [{ attribute: '__proto__', value: 'x', max: 1 }],
    });
    expect([result.status, result.value, result.samePairs]).toEqual(['optimal', 0, 0]);
  });

  it('may ask for more rounds than rooms when everybody is fixed', async () => {
    const result = await solve({ ...person({ fixed: 'R0', wishes: ['R0'] }), rooms: rooms(1, 1), rounds: 3 });
    expect(result.status).toBe('optimal');
  });

  it('may be too large for the search, which says so instead of building it', async () => {
    const apart = [people(500).map(({ id }) => id)];
    const result = await solve({ rooms: rooms(500, 3), people: people(1000), apart, rounds: 6, timeLimitMs: 100 });
    expect(result.status).toBe('undecided');
  });
});
