import { mergedWishes, pauseFault, type Wishes } from './preference.rules.js';

describe('a pause of invitations', () => {
  it.each([
    [null, null],
    ['2026-02-02', null],
    ['2028-02-03', null],
    ['2026-02-01', 'past'],
    ['2028-02-04', 'too-long-a-pause'],
    ['2026-02-30', 'not-a-day'],
    ['bald', 'not-a-day'],
  ])('until %s has the fault %s', (until, fault) => {
    expect(pauseFault(until, '2026-02-02')?.fault ?? null).toBe(fault);
  });
});

describe('wishes that were read before others were stored', () => {
  const seen: Wishes = { isUnsubscribed: false, pausedUntil: null, onlyTypes: [], language: 'de' };

  it('change what was changed, and leave the rest as it is by now', () => {
    const stored: Wishes = { ...seen, isUnsubscribed: true, pausedUntil: '2026-08-31' };
    expect(mergedWishes(stored, seen, { ...seen, language: 'en' })).toEqual({ ...stored, language: 'en' });
    expect(mergedWishes(stored, seen, { ...seen, onlyTypes: ['fachtag'] })).toEqual({
      ...{ ...stored, onlyTypes: ['fachtag'] },
    });
  });

  it('are the last word where both were changed', () => {
    const stored: Wishes = { ...seen, pausedUntil: '2026-08-31' };
    expect(mergedWishes(stored, seen, { ...seen, pausedUntil: '2026-05-01' }).pausedUntil).toBe('2026-05-01');
  });
});
