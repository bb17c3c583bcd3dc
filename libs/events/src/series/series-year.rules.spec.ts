import type { RuleDay } from './recurrence.rules.js';
import { datesOfYear, type SeriesEvent, yearsOf, yearToShow } from './series-year.rules.js';

const on = (startsLocal: string, occurrenceDate: string | null = startsLocal.slice(0, 10)): SeriesEvent => ({
  ...{ id: startsLocal, title: 'AK', number: null, state: 'announced', startsLocal, endsLocal: startsLocal },
  ...{ zone: 'Europe/Berlin', occurrenceDate, host: null, version: 1 },
});
const off = { kind: 'quiet-period', from: '2026-12-20', to: '2027-01-06' } as const;
const days: readonly RuleDay[] = [
  { day: '2026-11-11', off: null },
  { day: '2026-12-23', off },
  { day: '2027-01-13', off: null },
];

describe('the dates of a year', () => {
  it('are days of the rule and gatherings beside it, in their order', () => {
    const events = [on('2026-11-18T14:00', '2026-11-11'), on('2026-06-01T09:00', null), on('2027-01-13T14:00')];
    expect(datesOfYear(2026, days, events, '2026-10-01').map(({ day, event }) => [day, event?.id])).toEqual([
      ['2026-06-01', '2026-06-01T09:00'],
      ['2026-11-11', '2026-11-18T14:00'],
      ['2026-12-23', undefined],
    ]);
  });

  it('keep what stands on a day that has become a holiday since, and on a day that the rule has left', () => {
    const events = [on('2026-12-23T14:00'), on('2026-10-14T14:00')];
    expect(
      datesOfYear(2026, days, events, '2026-10-01').map(({ day, off: why, event }) => [day, why, !!event]),
    ).toEqual([
      ['2026-10-14', null, true],
      ['2026-11-11', null, false],
      ['2026-12-23', null, true],
    ]);
  });
});

describe('the year to show', () => {
  it('is that of what comes next', () => {
    expect(yearToShow(days, [], '2026-11-01')).toBe(2026);
    expect(yearToShow(days, [], '2026-11-12')).toBe(2027);
    expect(yearToShow([], [on('2028-05-01T10:00')], '2026-11-12')).toBe(2028);
    expect(yearToShow(days, [], '2027-02-01')).toBe(2027);
  });

  it('is one of those that have something, without a gap', () => {
    expect(yearsOf(days, [on('2024-05-01T10:00')], 2026)).toEqual([2024, 2025, 2026, 2027]);
  });
});
