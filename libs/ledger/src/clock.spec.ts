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

  // Wednesday; 1 May and Ascension Day, 14 May, are holidays.
  it.each<[SlaClock, string, string, string]>([
    ['triage', '2026-05-06T00:00', '2026-05-08T00:00', '2026-05-13T00:00'],
    ['contact', '2026-05-12T16:12', '2026-05-16T00:00', '2026-05-21T00:00'],
    ['invitation', '2026-04-30T00:00', '2026-05-05T00:00', '2026-05-08T00:00'],
    ['repair', '2026-05-04T00:00', '2026-05-06T00:00', '2026-05-09T00:00'],
    ['answer', '2026-04-30T00:00', '2026-05-05T00:00', '2026-05-08T00:00'],
    ['information', '2026-05-23T21:00', '2026-05-30T00:00', '2026-06-04T00:00'],
  ])('R6: %s turns amber at %s, red at %s, and the deputy hears of it after %s', (clock, amber, red, escalated) => {
    const deadline = deadlineOf(clock, at('2026-04-29T09:00'), HESSE);
    const urgencyAt = (local: string, more: number) => urgencyOf(deadline, new Date(at(local).getTime() + more));
    expect([urgencyAt(amber, -1), urgencyAt(amber, 0)]).toEqual(['green', 'amber']);
    expect([urgencyAt(red, -1), urgencyAt(red, 0)]).toEqual(['amber', 'red']);
    expect(deadline.escalatesAt).toEqual(at(escalated));
  });

  it('R6: has a table row above for each clock but the thanks, which leave with the report', () => {
    expect([...slaClocks].sort()).toEqual(['answer', 'contact', 'information', 'invitation', 'repair', 'triage']);
  });

  it('R6: rests on the holidays of its Land, and in the quiet periods of its network', () => {
    const triage = (since: string, calendar: WorkingCalendar) =>
      toLocal(deadlineOf('triage', at(since), calendar).dueAt, BERLIN);
    // Corpus Christi, 4 June, is one in Hesse and none in Berlin.
    expect(triage('2026-06-01T09:00', HESSE)).toBe('2026-06-10T00:00');
    expect(triage('2026-06-01T09:00', { ...HESSE, land: 'BE' })).toBe('2026-06-09T00:00');
    expect(triage('2026-12-17T09:00', HESSE)).toBe('2027-01-13T00:00');
    expect(triage('2026-12-17T09:00', { ...HESSE, quietPeriods: [] })).toBe('2026-12-25T00:00');
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
