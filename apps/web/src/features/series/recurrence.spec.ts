import { isComplete, patternsFor, ruleBody, ruleValues } from './recurrence';

const weekly = { starts: '2027-03-11', pattern: 'weekly', every: 2, until: null, count: 8 } as const;

describe('a rule in a form', () => {
  it('comes back as it was', () => {
    for (const rule of [weekly, { ...weekly, until: '2027-12-31', count: null }, null])
      expect(ruleBody(ruleValues(rule), '2027-03-11')).toEqual(rule);
  });

  it('has one end, the one that is chosen', () => {
    const values = { ...ruleValues(weekly), endsBy: 'until', until: '2027-12-31' } as const;
    expect(ruleBody(values, '2027-03-11')).toMatchObject({ until: '2027-12-31', count: null });
  });

  it('is asked for once it is complete', () => {
    expect(isComplete(ruleBody(ruleValues(weekly), ''))).toBe(false);
    expect(isComplete(ruleBody({ ...ruleValues(weekly), count: '' }, '2027-03-11'))).toBe(false);
    expect(isComplete(weekly)).toBe(true);
  });
});

describe('a first day', () => {
  it('offers what every month has', () => {
    expect(patternsFor('2027-03-11')).toEqual(['weekly', 'monthly-by-date', 'monthly-by-weekday']);
    expect(patternsFor('2027-03-26')).toContain('monthly-by-last-weekday');
    expect(patternsFor('2027-03-31')).toEqual(['weekly', 'monthly-by-last-day', 'monthly-by-last-weekday']);
    expect(patternsFor('2027-01-30')).toEqual(['weekly', 'monthly-by-last-weekday']);
    expect(patternsFor('2027-02-28')).toEqual([
      ...['weekly', 'monthly-by-date', 'monthly-by-last-day', 'monthly-by-weekday', 'monthly-by-last-weekday'],
    ]);
  });
});
