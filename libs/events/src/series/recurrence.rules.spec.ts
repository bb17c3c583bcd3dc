import fc from 'fast-check';
import ICAL from 'ical.js';
import { BERLIN } from '#libs/kernel';
import { usualQuietPeriods, type WorkingCalendar } from '#libs/networks';
import {
  dateOf,
  daysOf,
  dayWithoutTime,
  type Recurrence,
  type RecurrencePattern,
  recurrenceFaults,
  recurrencePatterns,
  weekdayOf,
} from './recurrence.rules.js';
import { recurrenceRule } from './recurrence-text.rules.js';

const aRule: Recurrence = {
  starts: '2027-01-13',
  pattern: 'monthly-by-weekday',
  every: 1,
  until: '2027-12-31',
  count: null,
};
/** A network that never rests, in a Land without holidays of its own. */
const restless: WorkingCalendar = { land: null, quietPeriods: [] };
const hessen: WorkingCalendar = { land: 'HE', quietPeriods: usualQuietPeriods };

const isLast = (day: string): boolean =>
  dateOf(new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10)) === 1;
const days = (more: Partial<Recurrence>, calendar = restless) =>
  daysOf({ ...aRule, ...more }, calendar).flatMap(({ day, off }) => (off === null ? [day] : []));
const faultsOf = (more: Partial<Recurrence>) =>
  recurrenceFaults({ ...aRule, ...more }).map(({ field, fault }) => `${field} ${fault}`);

describe('a series', () => {
  it('meets every other week on the weekday of its first day', () => {
    expect(days({ pattern: 'weekly', every: 2, until: null, count: 4 })).toEqual([
      '2027-01-13',
      '2027-01-27',
      '2027-02-10',
      '2027-02-24',
    ]);
  });

  it('meets on the second Wednesday of every third month', () => {
    expect(days({ every: 3 })).toEqual(['2027-01-13', '2027-04-14', '2027-07-14', '2027-10-13']);
  });

  it('meets on the last Friday of the month, be it the fourth or the fifth', () => {
    const rule = { starts: '2027-01-29', pattern: 'monthly-by-last-weekday', until: '2027-04-30' } as const;
    expect(days(rule)).toEqual(['2027-01-29', '2027-02-26', '2027-04-30']);
    expect(daysOf({ ...aRule, ...rule }, restless)[2]).toMatchObject({ day: '2027-03-26', off: { kind: 'holiday' } });
  });

  it('leaves out holidays of its Land and quiet periods, and says why', () => {
    const rule = { ...aRule, starts: '2026-12-03', pattern: 'weekly', until: '2027-01-14' } as const;
    expect(daysOf(rule, hessen)).toEqual([
      { day: '2026-12-03', off: null },
      { day: '2026-12-10', off: null },
      { day: '2026-12-17', off: null },
      { day: '2026-12-24', off: { kind: 'quiet-period', from: '2026-12-20', to: '2027-01-06' } },
      { day: '2026-12-31', off: { kind: 'quiet-period', from: '2026-12-20', to: '2027-01-06' } },
      { day: '2027-01-07', off: null },
      { day: '2027-01-14', off: null },
    ]);
  });

  it('takes place as often as was wished, days off not counted', () => {
    const rule = { starts: '2026-12-03', pattern: 'weekly', until: null, count: 5 } as const;
    expect(days(rule, hessen)).toHaveLength(5);
    expect(days(rule, hessen).at(-1)).toBe('2027-01-14');
  });

  it('ends within ten years, even when it never takes place', () => {
    const always = { from: '2026-01-01', to: '2026-12-31', isYearly: true };
    expect(days({ until: null, count: 200 }, { land: null, quietPeriods: [always] })).toEqual([]);
  });
});

describe('a recurrence without end', () => {
  it('is refused, and so is one with two', () => {
    expect(faultsOf({ until: null, count: null })).toEqual(['recurrence.end without-end']);
    expect(faultsOf({ count: 8 })).toEqual(['recurrence.end two-ends']);
  });

  it('is not smuggled in by an end that nobody lives to see', () => {
    expect(faultsOf({ until: '2037-01-14' })).toEqual(['recurrence.until too-far']);
    expect(faultsOf({ until: null, count: 201 })).toEqual(['recurrence.count out-of-range']);
  });
});

describe('the 31st monthly', () => {
  const rule = { starts: '2027-01-31', until: '2027-06-30' } as const;

  it('is refused, because not every month has one', () => {
    expect(faultsOf({ ...rule, pattern: 'monthly-by-date' })).toEqual(['recurrence.pattern not-in-every-month']);
    expect(faultsOf({ starts: '2027-01-29', pattern: 'monthly-by-date' })).not.toEqual([]);
    expect(faultsOf({ starts: '2027-01-28', pattern: 'monthly-by-date' })).toEqual([]);
  });

  it('is the last day of every month when somebody says so', () => {
    expect(faultsOf({ ...rule, pattern: 'monthly-by-last-day' })).toEqual([]);
    expect(days({ ...rule, pattern: 'monthly-by-last-day' })).toEqual([
      ...['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31', '2027-06-30'],
    ]);
  });
});

describe('a date in the missing hour', () => {
  const sundays = daysOf({ ...aRule, starts: '2027-03-14', pattern: 'weekly', until: '2027-04-11' }, restless);

  it('is found before anything is planned', () => {
    expect(dayWithoutTime(sundays, '02:30', BERLIN)).toBe('2027-03-28');
    expect(dayWithoutTime(sundays, '03:00', BERLIN)).toBeNull();
    expect(dayWithoutTime(sundays, '02:30', 'UTC')).toBeNull();
  });

  it('does no harm on a day that is off', () => {
    const off = sundays.map((one) => ({ ...one, off: { kind: 'quiet-period', from: one.day, to: one.day } as const }));
    expect(dayWithoutTime(off, '02:30', BERLIN)).toBeNull();
  });
});

it.each([
  [{ every: 0 }, 'recurrence.every out-of-range'],
  [{ every: 25 }, 'recurrence.every out-of-range'],
  [{ starts: '2027-02-30' }, 'recurrence.starts not-a-day'],
  [{ until: 'soon' }, 'recurrence.until not-a-day'],
  [{ until: '2027-01-12' }, 'recurrence.until before-start'],
  [{ starts: '2027-01-29', pattern: 'monthly-by-weekday' }, 'recurrence.pattern fifth-weekday'],
  [{ starts: '2027-01-30', pattern: 'monthly-by-last-day' }, 'recurrence.pattern not-the-last-day'],
  [{ starts: '2027-01-22', pattern: 'monthly-by-last-weekday' }, 'recurrence.pattern not-the-last'],
] as const)('%j is refused: %s', (more, fault) => {
  expect(faultsOf(more)).toContain(fault);
});

describe('any faultless rule', () => {
  const aDay = fc.integer({ min: 0, max: 20_000 }).map((at) => new Date(at * 86_400_000).toISOString().slice(0, 10));
  const rules = fc
    .record({
      starts: aDay.map((day) => `20${day.slice(2)}`).filter((day) => !Number.isNaN(Date.parse(day))),
      pattern: fc.constantFrom(...recurrencePatterns),
      every: fc.integer({ min: 1, max: 7 }),
      count: fc.integer({ min: 1, max: 30 }),
      until: fc.constant(null),
    } as const)
    .filter((rule) => recurrenceFaults(rule).length === 0);

  it('has the days that another program reads from its RRULE', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        const ours = daysOf(rule, { land: null, quietPeriods: [] }).map(({ day }) => day);
        const text = `${recurrenceRule(rule)};UNTIL=${ours.at(-1)!.replaceAll('-', '')}`;
        const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateString(rule.starts));
        const theirs: string[] = [];
        for (let next = iterator.next(); next; next = iterator.next()) theirs.push(next.toString());
        expect(theirs).toEqual(ours);
      }),
    );
  });

  it('begins with its first day, keeps its weekday or date, and never goes back', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        const found = daysOf(rule, restless).map(({ day }) => day);
        expect(found[0]).toBe(rule.starts);
        expect([...new Set(found)].sort()).toEqual(found);
        const keeps: Partial<Record<RecurrencePattern, (day: string) => number | boolean>> = {
          'monthly-by-date': dateOf,
          'monthly-by-last-day': isLast,
        };
        const by = keeps[rule.pattern] ?? weekdayOf;
        expect(new Set(found.map((day) => by(day)))).toEqual(new Set([by(rule.starts)]));
      }),
    );
  });
});
