import fc from 'fast-check';
import { BERLIN, toInstant, toLocal } from '#libs/kernel';
import { runs } from '../../../test/support/property-runs.js';
import { outlookFor } from './offers.rules.js';
import { reconfirmUntil, remindedUntil } from './registration-links.rules.js';

const DAY = 86_400_000;
const at = (local: string) => toInstant(local, BERLIN);

describe('the time to answer after a move', () => {
  it.each([
    ['ten days when the new date is far', '2026-03-02T10:00', '2026-05-04T10:00', '2026-03-12T10:00'],
    ['until a week before the new date', '2026-03-02T10:00', '2026-03-16T10:00', '2026-03-09T10:00'],
    ['two days at least', '2026-03-02T10:00', '2026-03-06T10:00', '2026-03-04T10:00'],
    ['never beyond the start', '2026-03-02T10:00', '2026-03-03T10:00', '2026-03-03T10:00'],
    ['until the morning when it would end in the night', '2026-03-02T23:30', '2026-05-04T10:00', '2026-03-13T07:00'],
  ])('is %s', (_case, now, starts, until) => {
    expect(toLocal(reconfirmUntil(at(now), at(starts), BERLIN), BERLIN)).toBe(until);
  });

  it.each([
    ['stands when the reminder is in time', '2026-03-07T10:00', '2026-03-12T10:00'],
    ['is a day from a reminder that was late', '2026-03-15T10:00', '2026-03-16T10:00'],
    ['does not end in the night then', '2026-03-15T23:30', '2026-03-17T07:00'],
    ['ends with the start', '2026-03-19T20:00', '2026-03-20T10:00'],
  ])('%s', (_case, now, until) => {
    const reminded = remindedUntil(at(now), at('2026-03-12T10:00'), at('2026-03-20T10:00'), BERLIN);
    expect(toLocal(reminded, BERLIN)).toBe(until);
  });
});

describe('what somebody who waits may hope for', () => {
  it.each([
    [0, '2026-03-19T10:00', 'in-turn'],
    [1, '2026-03-19T10:00', 'in-turn'],
    [2, '2026-03-19T10:00', 'ask-us'],
    [1, '2026-03-20T06:01', 'desk-decides'],
    [2, '2026-03-20T06:01', 'desk-decides'],
    [0, '2026-03-20T10:00', 'begun'],
  ] as const)('after %i offers, at %s: %s', (offers, now, outlook) => {
    expect(outlookFor(offers, at('2026-03-20T10:00'), at(now))).toBe(outlook);
  });
});

describe('whatever is moved whenever', () => {
  const anHour = fc.integer({ min: 0, max: 2 * 365 * 24 });

  it('nobody answers after the start, before they could, or in the night', () => {
    fc.assert(
      fc.property(anHour, fc.integer({ min: 1, max: 90 * 24 * 60 }), (hours, minutesAhead) => {
        const now = new Date(at('2026-01-01T00:00').getTime() + hours * 3_600_000);
        const startsAt = new Date(now.getTime() + minutesAhead * 60_000);
        for (const until of [
          reconfirmUntil(now, startsAt, BERLIN),
          remindedUntil(now, reconfirmUntil(now, startsAt, BERLIN), startsAt, BERLIN),
        ]) {
          expect(until.getTime()).toBeGreaterThan(now.getTime());
          expect(until.getTime()).toBeLessThanOrEqual(startsAt.getTime());
          const hour = toLocal(until, BERLIN).slice(11);
          expect(until.getTime() === startsAt.getTime() || (hour >= '07:00' && hour <= '22:00')).toBe(true);
          const isShort = until.getTime() - now.getTime() < DAY;
          expect(isShort && until.getTime() !== startsAt.getTime()).toBe(false);
        }
      }),
      { numRuns: runs(500) },
    );
  });
});
