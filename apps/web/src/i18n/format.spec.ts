import i18next from 'i18next';
import {
  day,
  daysBetween,
  daysUntil,
  deadline,
  duration,
  longDay,
  minutesBetween,
  plusDays,
  plusMinutes,
  timeSpan,
  when,
  workingDay,
} from './format';

describe('times as people read them', () => {
  const at = (from: string, to: string, zone: string) => when(from, to, zone, '2026-11-28', 'Europe/Berlin');

  it('name the day and the span, and the zone only where its clock is another', () => {
    const span = ['2026-03-19T10:00', '2026-03-19T16:00'] as const;
    expect(at(...span, 'Europe/Berlin')).toBe('Donnerstag, 19.\u00a0März, 10:00–\u206016:00\u00a0Uhr');
    expect(at(...span, 'Europe/Vienna')).toBe('Donnerstag, 19.\u00a0März, 10:00–\u206016:00\u00a0Uhr');
    expect(at(...span, 'Europe/Lisbon')).toBe('Donnerstag, 19.\u00a0März, 10:00–\u206016:00\u00a0Uhr (Lisbon)');
    expect(timeSpan('2026-03-19T09:05', '2026-03-19T12:00')).toBe('09:05–\u206012:00\u00a0Uhr');
  });

  it('leave out the year of this year and of the next month', () => {
    expect(longDay('2027-01-31', '2026-12-01')).toBe('Sonntag, 31.\u00a0Januar');
    expect(longDay('2027-01-01', '2026-11-30')).toBe('Freitag, 1.\u00a0Januar 2027');
    expect(longDay('2025-12-31', '2026-01-01')).toBe('Mittwoch, 31.\u00a0Dezember 2025');
  });

  it('have one comma after the weekday in English, with their year and without, short and long', async () => {
    await i18next.init({ lng: 'en', resources: {} });
    expect([longDay('2027-01-07', '2026-11-28'), longDay('2026-12-03', '2026-11-28')]).toEqual([
      'Thursday, 7\u00a0January 2027',
      'Thursday, 3\u00a0December',
    ]);
    expect([day('2027-01-07', '2026-11-28'), day('2026-12-03', '2026-11-28')]).toEqual([
      'Thu, 7\u00a0Jan 2027',
      'Thu, 3\u00a0Dec',
    ]);
    await i18next.changeLanguage('de');
  });

  it('name both days when they end on another, the year once', () => {
    expect(at('2027-03-17T19:00', '2027-03-18T00:30', 'Europe/Berlin')).toBe(
      'Mittwoch, 17.\u00a0März 2027, 19:00\u00a0Uhr – Donnerstag, 18.\u00a0März, 00:30\u00a0Uhr',
    );
  });

  it('name the hour of what has to be done today or tomorrow, of what comes later the day', () => {
    const at = (local: string) => deadline(local, new Date(2026, 2, 18, 9, 0));
    expect([at('2026-03-18T14:00'), at('2026-03-19T09:30'), at('2026-03-20T09:30'), at('2027-06-01T09:30')]).toEqual([
      ...['heute, 14:00\u00a0Uhr', 'morgen, 09:30\u00a0Uhr', 'Fr., 20.\u00a0März', 'Di., 1.\u00a0Juni 2027'],
    ]);
  });

  it('propose no weekend', () => {
    expect(['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'].map(workingDay)).toEqual([
      '2026-11-27',
      '2026-11-30',
      '2026-11-30',
      '2026-11-30',
    ]);
    expect(daysBetween('2026-12-31T19:00', '2027-01-01T00:30')).toBe(1);
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
