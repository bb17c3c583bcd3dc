import fc from 'fast-check';
import { BERLIN, toLocal } from '#libs/kernel';
import { escalatedBefore, informationClock, monthAfter, strippedBefore } from './information-clock.rules.js';

const local = (at: Date): string => toLocal(at, BERLIN);
const clockOf = (since: string) => {
  const { escalatesAt, stripsAt, overAt } = informationClock(new Date(since));
  return [local(escalatesAt), local(stripsAt), local(overAt)];
};

describe('the clock of whoever was named by others', () => {
  it('runs a calendar month, whatever month that is', () => {
    expect(clockOf('2026-01-12T08:00:00Z')).toEqual(['2026-02-02T00:00', '2026-02-09T00:00', '2026-02-13T00:00']);
    expect(clockOf('2026-01-31T08:00:00Z')).toEqual(['2026-02-21T00:00', '2026-02-28T00:00', '2026-03-01T00:00']);
    expect(clockOf('2028-01-30T08:00:00Z')).toEqual(['2028-02-20T00:00', '2028-02-27T00:00', '2028-03-01T00:00']);
    expect(clockOf('2026-12-31T08:00:00Z')).toEqual(['2027-01-21T00:00', '2027-01-28T00:00', '2027-02-01T00:00']);
  });

  it('counts days of Berlin, also over the night in which clocks change', () => {
    // Half past midnight in Berlin is still the day before in UTC.
    expect(clockOf('2026-03-14T23:30:00Z')).toEqual(['2026-04-05T00:00', '2026-04-12T00:00', '2026-04-16T00:00']);
    expect(clockOf('2026-10-10T21:30:00Z')).toEqual(['2026-10-31T00:00', '2026-11-07T00:00', '2026-11-11T00:00']);
  });

  it('ends with the last day of a month that is too short', () => {
    expect(monthAfter('2026-01-29')).toBe('2026-02-28');
    expect(monthAfter('2028-01-31')).toBe('2028-02-29');
    expect(monthAfter('2026-03-31')).toBe('2026-04-30');
    expect(monthAfter('2026-11-30')).toBe('2026-12-30');
  });

  const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });

  it('escalates a week before the data go, and they go before a month is over', () => {
    fc.assert(
      fc.property(instants, (since) => {
        const { escalatesAt, stripsAt, overAt } = informationClock(since);
        const days = (one: Date, other: Date) => Math.round((other.getTime() - one.getTime()) / 86_400_000);
        expect(days(escalatesAt, stripsAt)).toBe(7);
        expect(days(stripsAt, overAt)).toBeGreaterThanOrEqual(1);
        expect(days(since, overAt)).toBeLessThanOrEqual(32);
        for (const at of [escalatesAt, stripsAt, overAt]) expect(local(at).slice(11)).toBe('00:00');
      }),
    );
  });

  it('finds by what came in before exactly what is due by the clock', () => {
    const near = fc.integer({ min: -40 * 86_400_000, max: 40 * 86_400_000 });
    fc.assert(
      fc.property(instants, near, (since, later) => {
        const now = new Date(since.getTime() + 25 * 86_400_000 + later);
        const { escalatesAt, stripsAt } = informationClock(since);
        expect(since < strippedBefore(now)).toBe(now >= stripsAt);
        expect(since < escalatedBefore(now)).toBe(now >= escalatesAt);
      }),
    );
  });
});
