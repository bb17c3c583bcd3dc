import { solve } from '../solving/solve.js';
import type { BreakoutProblem } from '../problem.js';

const crowd = (count: number, rooms: number): BreakoutProblem => ({
  rooms: Array.from({ length: rooms }, (_, at) => ({ id: `R${at}`, max: Math.ceil((1.1 * count) / rooms) })),
  people: Array.from({ length: count }, (_, at) => ({
    id: `P${at}`,
    wishes: [`R${(at * at) % rooms}`, `R${((at * at) % rooms) + 1 === rooms ? 0 : ((at * at) % rooms) + 1}`],
    attributes: {
      organisation: `o${(at * 7) % 40}`,
      land: `l${(at * 11) % 16}`,
      newcomer: at % 3 === 0 ? 'yes' : 'no',
    },
  })),
});

describe('rules that cross', () => {
  it('keeps people apart and two to four newcomers in every room, proven', async () => {
    const problem: BreakoutProblem = {
      ...crowd(30, 5),
      mix: ['organisation', 'land'],
      apart: [
        ['P0', 'P5', 'P10'],
        ['P1', 'P6'],
      ],
      quotas: [{ attribute: 'newcomer', value: 'yes', min: 2, max: 2 }],
    };
    const result = await solve(problem);
    expect(result.status).toBe('optimal');
    const roomOf = new Map(result.assignments.map((seat) => [seat.person, seat.room]));
    expect(new Set(['P0', 'P5', 'P10'].map((id) => roomOf.get(id))).size).toBe(3);
    for (const { id } of problem.rooms) {
      const newcomers = problem.people.filter(
        (person) => roomOf.get(person.id) === id && person.attributes?.['newcomer'] === 'yes',
      );
      expect(newcomers).toHaveLength(2);
    }
  });

  it('still states a true bound when the time is far too short', async () => {
    const hard = { ...crowd(200, 10), mix: ['organisation', 'land'], mixRate: 1 };
    const hurried = await solve({ ...hard, timeLimitMs: 30 });
    const patient = await solve({ ...hard, timeLimitMs: 30_000 });
    expect(hurried.assignments).toHaveLength(200);
    expect(hurried.bound).toBeLessThanOrEqual(patient.value!);
    expect(hurried.value).toBeGreaterThanOrEqual(patient.bound!);
    if (hurried.value! > patient.value!) expect(hurried.status).toBe('within-bound');
  });

  it('knows the pairs that always remain, even without time for the search', async () => {
    const hurried = await solve({ ...crowd(400, 10), mix: ['organisation', 'land'], timeLimitMs: 1 });
    // 40 organisations of 10 fit into 10 rooms without a pair; 16 Länder of 25 leave 5 * 3 + 5 * 1 pairs each.
    expect(hurried.levelBounds[1]).toBeGreaterThanOrEqual(16 * 20);
  });

  it('ends at once when the caller gives up, and works again afterwards', async () => {
    const given = new AbortController();
    const reason = new Error('The organiser closed the page.');
    const call = solve({ ...crowd(300, 12), mix: ['organisation', 'land'], mixRate: 1 }, { signal: given.signal });
    setTimeout(() => given.abort(reason), 20);
    await expect(call).rejects.toBe(reason);
    const after = await solve({ ...crowd(12, 3), apart: [['P0', 'P3']] });
    expect(after.status).toBe('optimal');
  });

  it('does not start for a caller who gave up before', async () => {
    await expect(solve(crowd(10, 2), { signal: AbortSignal.abort(new Error('No.')) })).rejects.toThrow('No.');
  });
});

describe('the same problem and seed', () => {
  const bytes = async (problem: BreakoutProblem) => JSON.stringify({ ...(await solve(problem)), milliseconds: 0 });

  it.each([
    ['one round', crowd(120, 8)],
    ['mixing', { ...crowd(120, 8), mix: ['organisation'] }],
    ['crossing attributes', { ...crowd(60, 5), mix: ['organisation', 'land'], timeLimitMs: 30_000 }],
    ['rounds', { ...crowd(60, 6), rounds: 3, mix: ['organisation'] }],
    ['meeting new people', { ...crowd(12, 3), rounds: 2, meetNew: true, timeLimitMs: 30_000 }],
    [
      'teams',
      {
        ...crowd(60, 6),
        together: [
          ['P1', 'P2', 'P3'],
          ['P10', 'P20'],
        ],
      },
    ],
  ] satisfies [string, BreakoutProblem][])('give the same result, byte for byte, with %s', async (_name, problem) => {
    expect(await bytes({ ...problem, seed: 5 })).toBe(await bytes({ ...problem, seed: 5 }));
  });

  it('give it whatever the order of the fields in the file', async () => {
    const problem = {
      ...crowd(40, 4),
      mix: ['organisation', 'land'],
      quotas: [{ attribute: 'newcomer', value: 'no', min: 2 }],
    };
    const reversed = JSON.stringify(problem, (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    );
    expect(await bytes(JSON.parse(reversed) as BreakoutProblem)).toBe(await bytes(problem));
  });

  it('depend on the seed only between equally good results', async () => {
    const [one, other] = [await solve({ ...crowd(120, 8), seed: 1 }), await solve({ ...crowd(120, 8), seed: 2 })];
    expect(one.value).toBe(other.value);
    expect(one.assignments).not.toEqual(other.assignments);
  });
});
