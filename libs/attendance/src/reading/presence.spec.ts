import fc from 'fast-check';
import { morning } from './report-files.factory.js';
import { presenceIn, unionOf } from './presence.rules.js';
import type { Stay, Told } from './stay.rules.js';

const start = morning.startsAt.getTime();
const end = morning.endsAt.getTime();
const HOUR = 3_600_000;

const span = fc
  .tuple(fc.integer({ min: start - HOUR, max: end + HOUR }), fc.integer({ min: 1, max: 2 * HOUR }))
  .map(([from, length]) => ({ from, to: from + length }));
const spans = fc.array(span, { maxLength: 12 });
const toldOf = (some: readonly { from: number; to: number }[], name = 'Ute'): Told => ({
  layout: 'zoom',
  stays: some.map((one, at): Stay => ({ ...one, row: at + 1, name, mail: null, id: null, most: null })),
  untimed: [],
  dropped: [],
});

describe('intervals', () => {
  it('are the same in whatever order they come, and united once more', () => {
    fc.assert(
      fc.property(spans, fc.integer(), (some, seed) => {
        const other = [...some].sort((one, two) => ((one.from * seed) % 7) - ((two.from * seed) % 7));
        expect(unionOf(other)).toEqual(unionOf(some));
        expect(unionOf([...unionOf(some), ...some])).toEqual(unionOf(some));
      }),
    );
  });

  it('hold exactly the seconds that one of them holds', () => {
    const small = fc.array(
      fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 8 })).map(([from, length]) => ({ from, to: from + length })),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(small, (some) => {
        const holds = (list: readonly { from: number; to: number }[]) => (second: number) =>
          list.some(({ from, to }) => from <= second && second < to);
        const every = Array.from({ length: 40 }, (_, second) => second);
        const union = unionOf(some);
        expect(every.filter(holds(union))).toEqual(every.filter(holds(some)));
        for (const [at, { from }] of union.entries()) if (at > 0) expect(from).toBeGreaterThan(union[at - 1]!.to);
      }),
    );
  });
});

describe('the minutes of somebody', () => {
  it('are whole ones of the event, rounded down, and never more than it has', () => {
    fc.assert(
      fc.property(spans, (some) => {
        const { people, dropped } = presenceIn(toldOf(some), morning);
        const [one] = people;
        const length = (one?.intervals ?? []).reduce((sum, [from, to]) => sum + to.getTime() - from.getTime(), 0);
        expect(one?.minutes ?? 0).toBe(Math.floor(length / 60_000));
        expect(one?.minutes ?? 0).toBeLessThanOrEqual(120);
        for (const [from, to] of one?.intervals ?? []) {
          expect([from >= morning.startsAt, to <= morning.endsAt, from < to]).toEqual([true, true, true]);
        }
        expect(dropped.length).toBe(some.filter(({ from, to }) => to <= start || from >= end).length);
      }),
    );
  });

  it('stay the same when a line comes twice, and never fall when another comes', () => {
    fc.assert(
      fc.property(spans, span, (some, more) => {
        const minutes = (list: typeof some) => presenceIn(toldOf(list), morning).people[0]?.minutes ?? 0;
        expect(minutes([...some, ...some])).toBe(minutes(some));
        expect(minutes([...some, more])).toBeGreaterThanOrEqual(minutes(some));
      }),
    );
  });
});

describe('lines of one person', () => {
  const line = (row: number, name: string, mail: string | null, id: string | null): Stay => {
    return { row, name, mail, id, from: start, to: end, most: null };
  };
  const peopleOf = (...stays: Stay[]) =>
    presenceIn({ layout: 'zoom', stays, untimed: [], dropped: [] }, morning).people;

  it('meet through an address or an account, also one that only a third line has with both', () => {
    const lines = [
      line(1, 'A', 'a@example.org', null),
      line(2, 'B', null, 'acc'),
      line(3, 'C', 'a@example.org', 'acc'),
    ];
    expect(peopleOf(...lines).map(({ name }) => name)).toEqual(['A']);
  });

  it('do not meet through a name that somebody with an address has', () => {
    expect(peopleOf(line(1, 'A', 'a@example.org', null), line(2, 'A', null, null))).toHaveLength(2);
    expect(peopleOf(line(1, 'A', 'a@example.org', null), line(2, 'A', 'b@example.org', null))).toHaveLength(2);
    expect(peopleOf(line(1, 'A', null, null), line(2, 'A', null, null))).toHaveLength(1);
  });
});
