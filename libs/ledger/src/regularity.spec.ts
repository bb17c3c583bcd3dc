import fc from 'fast-check';
import { type Presence, type Regularity, regularityOf } from './regularity.rules.js';

const LETTERS: Readonly<Record<string, Presence>> = { P: 'present', A: 'absent', E: 'excused', S: 'excused' };
const told = (record: string): Presence[] => [...record].flatMap((letter) => LETTERS[letter] ?? []);

describe('how regularly somebody comes', () => {
  // The table of the domain document; a dot is a gathering to which they were not asked.
  it.each<readonly [string, Regularity]>([
    ['PPPPPPPP', 'regular'],
    ['PPPPEPPP', 'regular'],
    ['PPEPPAPP', 'regular'],
    ['PPPPAAAA', 'lapsed'],
    ['.....PPP', 'regular'],
    ['PAPAPAPA', 'occasional'],
    ['APAPAPAP', 'occasional'],
    ['AAAAAAAA', 'never'],
    ['AAPAAPAA', 'occasional'],
    ['PPPPP...', 'regular'],
    ['PPSSPPSP', 'regular'],
    ['.......P', 'new'],
    ['A', 'new'],
    ['AA', 'never'],
    ['PP', 'new'],
    ['PPP', 'regular'],
    ['PAA', 'occasional'],
    ['PAAA', 'lapsed'],
    ['PEEE', 'occasional'],
    ['PEEEE', 'lapsed'],
    ['EEE', 'never'],
    ['PSSSS', 'lapsed'],
    ['AAAPPPP', 'regular'],
    ['PPAAAP', 'occasional'],
    ['', 'none'],
  ])('%s is %s', (record, regularity) => {
    expect(regularityOf(told(record))).toBe(regularity);
  });

  const records = fc.array(fc.constantFrom<Presence>('present', 'absent', 'excused'), { maxLength: 12 });

  it('needs somebody who came for everything but none, never and new', () => {
    fc.assert(
      fc.property(records, (record) => {
        if (!record.includes('present')) expect(['none', 'never', 'new']).toContain(regularityOf(record));
      }),
    );
  });

  it('is lapsed no longer once somebody comes again', () => {
    fc.assert(fc.property(records, (record) => regularityOf([...record, 'present']) !== 'lapsed'));
  });
});
