import { lines, morning, readText, spansOf, told, zoomNow } from './report-files.factory.js';
import { momentOf, wallOf } from './moment.rules.js';
import type { Window } from './stay.rules.js';

const windowOf = (startsAt: string, endsAt: string): Window => {
  return { startsAt: new Date(startsAt), endsAt: new Date(endsAt), zone: 'Europe/Berlin' };
};
const zoom = (...rows: string[]) => lines(zoomNow, ...rows.map((row) => `Ute Kallweit,ute@example.org,${row},No,,No`));
const written = (text: string): string | null => {
  const moment = momentOf(text);
  if (moment === null || moment.kind === 'clock') return moment && `clock ${moment.time / 60_000}`;
  if (moment.kind !== 'numbers') return `${moment.kind} ${new Date(moment.at).toISOString().slice(0, 19)}`;
  const days = (['day-first', 'month-first'] as const).map((order) => wallOf(moment, order));
  return days.map((day) => (day === null ? '–' : new Date(day).toISOString().slice(0, 16))).join(' or ');
};

describe('a time in a report', () => {
  it.each([
    ['11/27/2026 09:57:00 AM', '– or 2026-11-27T09:57'],
    ['03/04/26, 12:00:01 AM', '2026-04-03T00:00 or 2026-03-04T00:00'],
    ['27.11.2026 09:57', 'wall 2026-11-27T09:57:00'],
    ['27.11.26, 9:57:05', 'wall 2026-11-27T09:57:05'],
    ['2026-11-27 21:57:05', 'wall 2026-11-27T21:57:05'],
    ['2026-11-27T21:57:05.250Z', 'instant 2026-11-27T21:57:05'],
    ['2026-11-27T21:57:05+01:00', 'instant 2026-11-27T20:57:05'],
    ['Nov 27, 2026 12:05 PM', 'wall 2026-11-27T12:05:00'],
    ['27. März 2026 um 09:05 Uhr', 'wall 2026-03-27T09:05:00'],
    ['27. Dez. 2026, 09:05', 'wall 2026-12-27T09:05:00'],
    ['9:05', 'clock 545'],
    ['31.02.2026 10:00', null],
    ['13:30 PM', null],
    ['27.11.2026', null],
    ['0261/55', null],
    ['Raum 10:30', null],
    ['', null],
  ])('%j means %s', (text, expected) => {
    expect(written(text)).toBe(expected);
  });

  it('over midnight is on two days', () => {
    const window = windowOf('2026-11-27T21:00Z', '2026-11-28T00:00Z');
    expect(told(readText(zoom('11/27/2026 11:30:00 PM,11/28/2026 12:45:00 AM,75'), window))[0]).toMatch(/ 75$/);
    expect(told(readText('Name;Kommt;Geht\nUte;23:30\n'.replace('23:30', '23:30;00:45'), window))).toEqual(['Ute 75']);
  });

  it('in the night of autumn counts the hour that comes twice', () => {
    const window = windowOf('2026-10-24T22:00Z', '2026-10-25T03:00Z');
    const minutes = (row: string) =>
      told(readText(zoom(row), window))[0]
        ?.split(' ')
        .at(-1);
    expect(minutes('10/25/2026 01:50:00 AM,10/25/2026 03:10:00 AM,140')).toBe('140');
    expect(minutes('10/25/2026 02:50:00 AM,10/25/2026 02:10:00 AM,20')).toBe('20');
    expect(minutes('10/25/2026 01:30:00 AM,10/25/2026 02:30:00 AM,60')).toBe('60');
    expect(minutes('10/25/2026 01:30:00 AM,10/25/2026 02:30:00 AM,120')).toBe('120');
  });

  it('in the night of spring leaves out the hour that never was', () => {
    const window = windowOf('2026-03-29T00:00Z', '2026-03-29T03:00Z');
    expect(told(readText(zoom('03/29/2026 01:50:00 AM,03/29/2026 03:10:00 AM,20'), window))[0]).toMatch(/ 20$/);
  });

  it('is on the day of the event when day and month could be either', () => {
    const rows = zoom('03/04/2026 10:00:00 AM,03/04/2026 11:00:00 AM,60');
    expect(spansOf(readText(rows, windowOf('2026-03-04T08:00Z', '2026-03-04T12:00Z')))).toEqual(['09:00:00-10:00:00']);
    expect(spansOf(readText(rows, windowOf('2026-04-03T08:00Z', '2026-04-03T12:00Z')))).toEqual(['08:00:00-09:00:00']);
    expect(() => readText(rows, windowOf('2026-06-01T08:00Z', '2026-06-01T12:00Z'))).toThrow('ambiguous-dates');
    // From one to the other the event would last a month: nobody can say.
    expect(() => readText(rows, windowOf('2026-03-01T08:00Z', '2026-04-30T12:00Z'))).toThrow('ambiguous-dates');
  });

  it('is read in the order that somebody says', () => {
    const rows = zoom('03/04/2026 10:00:00 AM,03/04/2026 11:00:00 AM,60');
    const year = windowOf('2026-03-01T08:00Z', '2026-04-30T12:00Z');
    expect(readText(rows, { ...year, order: 'day-first' }).span?.[0].toISOString()).toBe('2026-04-03T08:00:00.000Z');
    expect(readText(rows, { ...year, order: 'month-first' }).span?.[0].toISOString()).toBe('2026-03-04T09:00:00.000Z');
  });

  it('takes the order from the lines that leave no doubt', () => {
    const rows = zoom(
      '03/04/2026 10:00:00 AM,03/04/2026 11:00:00 AM,60',
      '03/14/2026 10:00:00 AM,03/14/2026 10:10:00 AM,10',
    );
    expect(told(readText(rows, windowOf('2026-03-04T08:00Z', '2026-03-04T12:00Z')))[0]).toMatch(/ 60$/);
    const other = readText(rows, windowOf('2026-06-01T08:00Z', '2026-06-01T12:00Z'));
    expect([other.people, other.dropped.map(({ reason }) => reason)]).toEqual([[], ['outside-event', 'outside-event']]);
  });

  it('before joining, of no length or illegible is told with its line', () => {
    const reading = readText(
      zoom(
        '11/27/2026 11:00:00 AM,11/27/2026 10:00:00 AM,60',
        '11/27/2026 11:00:00 AM,11/27/2026 11:00:00 AM,0',
        '11/27/2026 kaputt,11/27/2026 11:00:00 AM,10',
        '11/27/2026 08:00:00 AM,11/27/2026 10:00:00 AM,120',
        '11/27/2026 11:30:30 AM,11/27/2026 11:32:29 AM,2',
      ),
      morning,
    );
    expect(reading.dropped.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
      '2 unreadable-time',
      '3 no-time',
      '4 unreadable-time',
      '5 outside-event',
    ]);
    expect(told(reading)).toEqual(['Ute Kallweit ute@example.org 1']);
  });
});
