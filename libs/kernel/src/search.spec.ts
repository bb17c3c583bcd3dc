import fc from 'fast-check';
import { searchPatterns, searchTextOf } from './search.js';

// What PostgreSQL's LIKE does with these patterns.
const isFound = (term: string, text: string): boolean =>
  searchPatterns(term).every((patterns) =>
    patterns.some((pattern) => searchTextOf(text).includes(pattern.slice(1, -1).replace(/\\([\\%_])/g, '$1'))),
  );

const spellings = ['Müller', 'Mueller', 'Muller', 'MÜLLER', 'muell', 'mull'];

describe('a name with an umlaut', () => {
  it.each(spellings.flatMap((typed) => ['Müller', 'Mueller', 'Muller'].map((stored) => [typed, stored])))(
    'typed as %s finds %s',
    (typed, stored) => {
      expect(isFound(typed, `Katja ${stored}`)).toBe(true);
    },
  );

  it('is not found under another name', () => {
    expect(isFound('Möller', 'Katja Müller')).toBe(false);
    expect(isFound('Miller', 'Katja Müller')).toBe(false);
  });
});

describe('an address whose domain has an umlaut', () => {
  it.each(['info@müller.example.org', 'müller.example.org', 'Müller', 'xn--mller-kva'])('is found by %s', (typed) => {
    expect(isFound(typed, 'info@xn--mller-kva.example.org')).toBe(true);
  });

  it('is not found by another one', () => {
    expect(isFound('info@möller.example.org', 'info@xn--mller-kva.example.org')).toBe(false);
  });
});

describe('a search for several words', () => {
  it('wants each of them, in any order', () => {
    expect(isFound('hwk nörenberg', 'Katja Nörenberg HWK Lindengau')).toBe(true);
    expect(isFound('ihk nörenberg', 'Katja Nörenberg HWK Lindengau')).toBe(false);
  });

  it('takes the signs of LIKE for what they are', () => {
    expect(isFound('100%', 'Ausbildung 100% sicher')).toBe(true);
    expect(isFound('a_b', 'aXb')).toBe(false);
    expect(searchPatterns('50%_\\')).toEqual([['%50\\%\\_\\\\%']]);
  });

  it('finds everything when nothing was typed', () => {
    expect(searchPatterns('  ')).toEqual([]);
  });
});

describe('any text', () => {
  it('is found by each of its own words', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { minLength: 1, maxLength: 4 }), (parts) => {
        const text = parts.join(' ');
        for (const word of text.split(' ').slice(0, 8)) expect(isFound(word, text)).toBe(true);
      }),
    );
  });
});
