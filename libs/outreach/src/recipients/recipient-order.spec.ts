import fc from 'fast-check';
import { byName, sortedSlice } from './recipient-order.rules.js';

const named = (lastName: string, firstName = '', personId = `${lastName} ${firstName}`) => ({
  ...{ personId, lastName, firstName },
});

describe('people by name', () => {
  it('stand as in every German list', () => {
    const names = ['Zabel', 'Öztürk', 'Ostermann', 'Müller', 'Mueller', 'Muth', 'adler', 'Groß', 'Gross'];
    const sorted = names.map((name) => named(name)).sort(byName);
    expect(sorted.map(({ lastName }) => lastName)).toEqual([
      ...['adler', 'Gross', 'Groß', 'Mueller', 'Müller', 'Muth', 'Ostermann', 'Öztürk', 'Zabel'],
    ]);
    expect([named('Orth', 'Nils'), named('Orth', 'Ada')].sort(byName)[0]).toMatchObject({ firstName: 'Ada' });
  });
});

describe('a page of a long list', () => {
  it('is the same as of the sorted list, wherever it begins', () => {
    const people = fc.array(fc.tuple(fc.constantFrom('a', 'ä', 'b', 'C'), fc.nat(9), fc.uuid()), { maxLength: 60 });
    fc.assert(
      fc.property(people, fc.nat(70), fc.integer({ min: 1, max: 20 }), (rows, from, size) => {
        const all = rows.map(([last, first, id]) => named(last, String(first), id));
        const expected = [...all].sort(byName).slice(from, from + size);
        expect(sortedSlice(all, byName, from, from + size)).toEqual(expected);
      }),
    );
    const many = Array.from({ length: 3_000 }, (_, nth) =>
      named('Orth', '', String((nth * 7919) % 3_000).padStart(4, '0')),
    );
    expect(sortedSlice(many, byName, 2_000, 2_001)[0]!.personId).toBe('2000');
  });
});
