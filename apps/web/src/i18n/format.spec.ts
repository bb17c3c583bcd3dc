import { daysUntil, duration, minutesBetween, plusDays, plusMinutes, timeSpan, when } from './format';

describe('times as people read them', () => {
  it('name the day, the span and the place of the clock', () => {
    expect(when('2026-03-19T10:00', '2026-03-19T16:00', 'Europe/Berlin')).toBe(
      'Donnerstag, 19. März 2026, 10:00–16:00 Uhr (Berlin)',
    );
    expect(timeSpan('2026-03-19T09:05', '2026-03-19T12:00')).toBe('09:05–12:00 Uhr');
  });

  it('count days on the calendar, whatever the hour', () => {
    const late = new Date(2026, 2, 18, 23, 59);
    expect([daysUntil('2026-03-19T00:05', late), daysUntil('2026-03-18', late), daysUntil('2026-03-01', late)]).toEqual(
      [1, 0, -17],
    );
  });

  it('keep the wall clock across the spring switch', () => {
    expect(plusDays('2026-03-28T10:00', 7)).toBe('2026-04-04T10:00');
    expect(plusDays('2026-12-30', 3)).toBe('2027-01-02');
    expect(plusMinutes('2026-03-19T23:50', 20)).toBe('2026-03-20T00:10');
    expect(minutesBetween('2026-03-19T09:30', '2026-03-19T12:00')).toBe(150);
  });

  it('write lengths in hours and minutes', () => {
    expect([duration(0), duration(45), duration(60), duration(150)]).toEqual(['0 min', '45 min', '1 h', '2 h 30 min']);
  });
});
