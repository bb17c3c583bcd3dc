import { pauseFault } from './preference.rules.js';

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
