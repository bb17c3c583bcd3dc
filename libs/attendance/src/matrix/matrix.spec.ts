import fc from 'fast-check';
import {
  continuityOf,
  formerOf,
  isAskedIn,
  isFormerOrganisation,
  lapseRateOf,
  lettersAt,
  longestGapOf,
  pooledOf,
  statusCountsOf,
  unitFiguresOf,
} from './matrix.rules.js';

describe('letters of chosen meetings', () => {
  it('stand in the order of the meetings, whatever the order in which sheets were confirmed', () => {
    expect(lettersAt([3, 1, 2])('PAE')).toBe('EPA');
    expect(lettersAt([1, 2, 3])('P')).toBe('P..');
    expect(lettersAt([1, 2])('PAES')).toBe('PA');
    expect(lettersAt([])('PAES')).toBe('');
  });

  it('say the same, taken all at once or one by one', () => {
    const marks = fc.string({ unit: fc.constantFrom(...'PAES.p'), maxLength: 12 });
    fc.assert(
      fc.property(marks, fc.nat(14), (word, count) => {
        const numbers = Array.from({ length: count }, (_, index) => index + 1);
        const single = numbers.map((no) => lettersAt([no])(word)).join('');
        expect(lettersAt(numbers)(word)).toBe(single);
      }),
    );
  });

  it('put nobody into a row who was asked to none of them', () => {
    expect(['...', '.p.', '.A.', ''].map(isAskedIn)).toEqual([false, false, true, false]);
  });
});

describe('figures of a row', () => {
  it.each([
    ['PAAAPA', 3],
    ['AAEAP', 3],
    ['PPPP', 0],
    ['A.AA', 3],
    ['ESE', 0],
  ])('of %s know the longest gap: %i', (letters, gap) => {
    expect(unitFiguresOf(letters, false).longestGap).toBe(gap);
  });

  it.each([
    ['PAAA', true],
    ['PAEAA', true],
    ['PPAA', false],
    ['AAAP', false],
    ['AAAE', true],
  ])('of %s say whether somebody should ask: %p', (letters, isAway) => {
    expect(unitFiguresOf(letters, false).isAway).toBe(isAway);
    expect(unitFiguresOf(letters, true).isAway).toBe(false);
  });

  it('have a longest gap that is never shorter than the latest one', () => {
    const presences = fc.array(fc.constantFrom('present', 'absent', 'excused', 'substituted', 'not-asked'));
    fc.assert(
      fc.property(presences, (meetings) => {
        const letters = meetings.map(
          (one) => ({ present: 'P', absent: 'A', excused: 'E', substituted: 'S' })[one as 'present'] ?? '.',
        );
        const { misses, longestGap } = unitFiguresOf(letters.join(''), false);
        expect(longestGap).toBeGreaterThanOrEqual(misses);
        expect(longestGapOf(meetings as never)).toBe(longestGap);
      }),
    );
  });

  it('are pooled and counted by status', () => {
    const rows = ['PPPP', 'AAAA', '....'].map((letters) => unitFiguresOf(letters, false));
    expect(pooledOf(rows)).toEqual({ present: 4, asked: 8, rate: 0.5 });
    expect(pooledOf([])).toEqual({ present: 0, asked: 0, rate: null });
    expect(statusCountsOf(rows)).toMatchObject({ regular: 1, never: 1, 'n/a': 1, lapsed: 0 });
  });

  it('tell how often the same person came for an organisation, asked or not', () => {
    expect(continuityOf(8, ['PPSSPPSP', '..pp..p.'])).toBe(5 / 8);
    expect(continuityOf(0, ['AAAA'])).toBeNull();
  });
});

describe('whoever does not belong any more', () => {
  it('was in a group and is in none, as a person', () => {
    const belongings = [
      { unitId: 'left', isMember: false },
      { unitId: 'changed', isMember: false },
      { unitId: 'changed', isMember: true },
    ];
    expect([...formerOf(belongings)]).toEqual(['left']);
  });

  it('is an organisation only when nobody asked for it belongs', () => {
    const [former, member] = [{ isFormer: true }, { isFormer: false }];
    expect(isFormerOrganisation('none', [])).toBe(false);
    expect(isFormerOrganisation('none', [former, former])).toBe(true);
    expect(isFormerOrganisation('none', [former, member])).toBe(false);
    expect(isFormerOrganisation('member', [former])).toBe(false);
    expect(isFormerOrganisation('former', [])).toBe(true);
  });

  it('has lapsed when they came regularly before', () => {
    const before = new Map([['a', 'regular'] as const, ['b', 'regular'] as const, ['c', 'lapsed'] as const]);
    const after = new Map([['a', 'lapsed'] as const, ['b', 'former'] as const]);
    expect(lapseRateOf(before, after)).toBe(1 / 2);
    expect(lapseRateOf(new Map(), after)).toBeNull();
  });
});
