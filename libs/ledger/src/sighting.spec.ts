import { lastDayOf, urgencyOf } from './clock.rules.js';
import { sightingDeadline } from './sighting.rules.js';

const calendar = { land: null, quietPeriods: [] };
// A Monday; five working days later is Monday the 9th.
const receivedAt = '2026-02-02T08:00:00.000Z';
const asked = (askedAt: string, until: string, answeredAt: string | null = null) =>
  lastDayOf(sightingDeadline({ receivedAt, question: { askedAt, until: until as never, answeredAt } }, calendar));

describe('until when a report is to be sighted', () => {
  it('is five working days when nothing was asked', () => {
    expect(lastDayOf(sightingDeadline({ receivedAt, question: null }, calendar))).toBe('2026-02-09');
  });

  it.each([
    ['the day on which it was asked', '2026-02-04T18:00:00Z', '2026-02-09'],
    ['the next day', '2026-02-05T09:00:00Z', '2026-02-10'],
    ['after a weekend', '2026-02-09T09:00:00Z', '2026-02-12'],
    ['the last day in time', '2026-02-11T22:30:00Z', '2026-02-16'],
  ])('E10: is later by the working days that the answer took: %s', (_, answeredAt, day) => {
    expect(asked('2026-02-04T09:00:00Z', '2026-02-11', answeredAt)).toBe(day);
  });

  it.each([null, '2026-02-11T23:30:00Z', '2026-02-20T09:00:00Z'])(
    'E10: is the last day of the waiting without an answer in time (%s), and red the day after',
    (answeredAt) => {
      const question = { askedAt: '2026-02-04T09:00:00Z', until: '2026-02-11' as never, answeredAt };
      const deadline = sightingDeadline({ receivedAt, question }, calendar);
      expect(lastDayOf(deadline)).toBe('2026-02-11');
      expect(urgencyOf(deadline, new Date('2026-02-11T22:59:59Z'))).not.toBe('red');
      expect(urgencyOf(deadline, new Date('2026-02-11T23:00:00Z'))).toBe('red');
    },
  );

  it('stays overdue by as many days as before when it was asked too late', () => {
    expect(asked('2026-02-11T09:00:00Z', '2026-02-18', '2026-02-13T09:00:00Z')).toBe('2026-02-11');
  });
});
