import { assert, constantFrom, property, string } from 'fast-check';
import { hasLapsedBy } from './lapsed.rules.js';

const newest = (letters: string, count: number): boolean[] =>
  [...letters].map((_letter, at) => at >= letters.length - count);

describe('whoever has newly lapsed', () => {
  it.each([
    ['missed the third meeting in a row', 'PAAA', 1, true],
    ['missed three at once, confirmed together', 'PAAA', 3, true],
    ['had lapsed before', 'PAAAA', 1, false],
    ['missed two only', 'PAA', 1, false],
    ['came again', 'PAAAP', 1, false],
    ['has never come', 'AAAA', 1, false],
    ['was excused four times since they came', 'PEEEE', 1, true],
    ['was not asked to the new meeting', 'PAAA.', 1, false],
  ] as const)('%s', (_who, letters, count, expected) => {
    expect(hasLapsedBy(letters, newest(letters, count), false)).toBe(expected);
  });

  it('is told of a sheet that was confirmed late, whatever its day', () => {
    expect(hasLapsedBy('PAAA', [false, true, false, false], false)).toBe(true);
  });

  it('does not belong to those who have left', () => {
    expect(hasLapsedBy('PAAA', newest('PAAA', 1), true)).toBe(false);
  });

  it('is nobody while no sheet is new, and nobody twice as sheets come one by one', () => {
    const letters = string({ unit: constantFrom('P', 'A', 'E', 'S', '.'), maxLength: 12 });
    assert(property(letters, (word) => expect(hasLapsedBy(word, newest(word, 0), false)).toBe(false)));
    assert(
      property(letters, (word) => {
        if (hasLapsedBy(word, newest(word, 1), false))
          expect(hasLapsedBy(`${word}A`, newest(`${word}A`, 1), false)).toBe(false);
      }),
    );
  });
});
