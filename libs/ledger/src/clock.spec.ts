import fc from 'fast-check';
import { BERLIN, toInstant, toLocal } from '#libs/kernel';
import { usualQuietPeriods, type WorkingCalendar } from '#libs/networks';
import { deadlineOf, slaClocks, type SlaClock, urgencies, urgencyOf } from './clock.rules.js';

const HESSE: WorkingCalendar = { land: 'HE', quietPeriods: usualQuietPeriods };
const at = (local: string): Date => toInstant(local, BERLIN);
const due = (clock: SlaClock, since: string) => toLocal(deadlineOf(clock, at(since), HESSE).dueAt, BERLIN);
const urgency = (clock: SlaClock, since: string, now: string) =>
  urgencyOf(deadlineOf(clock, at(since), HESSE), at(now));

describe('a promise is due', () => {
  it.each<[SlaClock, string, string]>([
    ['triage', '2026-02-02T09:00', '2026-02-10T00:00'],
    ['contact', '2026-01-12T09:00', '2026-01-27T00:00'],
    ['invitation', '2026-01-30T15:00', '2026-02-04T00:00'],
    ['repair', '2026-02-06T23:59', '2026-02-12T00:00'],
    ['answer', '2026-12-18T12:00', '2027-01-09T00:00'],
    ['information', '2026-01-12T09:00', '2026-02-13T00:00'],
    ['information', '2026-01-31T09:00', '2026-03-01T00:00'],
    ['information', '2026-12-31T09:00', '2027-02-01T00:00'],
  ])('for %s since %s at %s', (clock, since, expected) => {
    expect(due(clock, since)).toBe(expected);
  });
});

describe('a clock', () => {
  it('is amber on the working day before the last, and red when the last is over', () => {
    expect(urgency('invitation', '2026-01-30T15:00', '2026-01-30T16:00')).toBe('green');
    expect(urgency('invitation', '2026-01-30T15:00', '2026-02-02T09:00')).toBe('amber');
    expect(urgency('invitation', '2026-01-30T15:00', '2026-02-03T23:59')).toBe('amber');
    expect(urgency('invitation', '2026-01-30T15:00', '2026-02-04T00:00')).toBe('red');
  });

  it('is amber when four fifths of a long time are over', () => {
    expect(urgency('information', '2026-01-12T00:00', '2026-02-06T12:00')).toBe('green');
    expect(urgency('information', '2026-01-12T00:00', '2026-02-07T00:00')).toBe('amber');
  });

  it('never goes back', () => {
    const day = fc.date({ min: at('2026-01-01T00:00'), max: at('2027-12-31T00:00'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...slaClocks), day, day, day, (clock, since, one, other) => {
        const deadline = deadlineOf(clock, since, HESSE);
        const [earlier, later] = one < other ? [one, other] : [other, one];
        const rank = (now: Date) => urgencies.indexOf(urgencyOf(deadline, now));
        expect(deadline.dueAt.getTime()).toBeGreaterThan(since.getTime());
        expect(rank(later)).toBeGreaterThanOrEqual(rank(earlier));
      }),
    );
  });
});
