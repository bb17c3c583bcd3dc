import { runInThisContext } from 'node:vm';
import ICAL from 'ical.js';
import { Settings } from 'luxon';
import { aGathering, anAttendee } from './calendar-entry.factory.js';
import type { CalendarEntry, SharedEntry } from './entry.js';
import { calendarCancel, calendarFeed, calendarRequest, lintCalendar } from './index.js';

// The test runner hands out a copy of `process`; only the real one moves the clock of the runtime.
const { env } = runInThisContext('process') as NodeJS.Process;
const before = env.TZ;

/** The second Wednesday of the month, over both changes of the clock; off in May, moved in April. */
const series = {
  ...aGathering,
  starts: '2026-03-11T14:00',
  ends: '2026-03-11T16:30',
  recurs: { rule: 'FREQ=MONTHLY;INTERVAL=1;BYDAY=2WE', last: '2026-11-11T14:00', excluded: ['2026-05-13T14:00'] },
} as const satisfies SharedEntry;
const april = {
  ...aGathering,
  ...{ sequence: 1, recurrenceId: '2026-04-08T14:00', starts: '2026-04-15T09:00', ends: '2026-04-15T11:30' },
} as const satisfies SharedEntry;

/** What both together mean. */
const WITH_APRIL_MOVED = [
  '2026-03-11T13:00:00.000Z',
  '2026-04-15T07:00:00.000Z',
  '2026-06-10T12:00:00.000Z',
  '2026-07-08T12:00:00.000Z',
  '2026-08-12T12:00:00.000Z',
  '2026-09-09T12:00:00.000Z',
  '2026-10-14T12:00:00.000Z',
  '2026-11-11T13:00:00.000Z',
];

const personal = <Entry extends CalendarEntry>(entry: Entry) => ({ ...entry, attendee: anAttendee });
const lineOf = (ics: string, name: string): string[] =>
  ics
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line.startsWith(name));

/** The starts that another program finds, as instants, once it has got all of these with the series first. */
function startsOf(...received: readonly string[]): string[] {
  const calendars = received.map((ics) => new ICAL.Component(ICAL.parse(ics)));
  const partsOf = (name: string) => calendars.flatMap((calendar) => calendar.getAllSubcomponents(name));
  for (const zone of partsOf('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const [master, ...changed] = partsOf('vevent').map((event) => new ICAL.Event(event));
  for (const date of changed) master!.relateException(date);
  const iterator = master!.iterator();
  const starts: string[] = [];
  for (let next = iterator.next(); next; next = iterator.next())
    starts.push(master!.getOccurrenceDetails(next).startDate.toJSDate().toISOString());
  return starts.sort();
}

describe.each(['UTC', 'Europe/Berlin', 'America/New_York'])('a process that runs in the zone %s', (zone) => {
  beforeAll(() => {
    env.TZ = zone;
    Settings.resetCaches();
  });
  afterAll(() => {
    if (before === undefined) delete env.TZ;
    else env.TZ = before;
    Settings.resetCaches();
  });

  it('writes a series that another program reads on the same days and hours', () => {
    const ics = calendarFeed({ name: 'Reihe', entries: [april, series], refreshHours: 4 });
    expect(lintCalendar(ics)).toEqual([]);
    expect(startsOf(ics)).toEqual(WITH_APRIL_MOVED);
  });

  it('mails a series and the one date that changed apart, and another program has one series of both', () => {
    const mails = [calendarRequest(personal(series)), calendarRequest(personal(april))];
    expect(mails.flatMap((ics) => lintCalendar(ics))).toEqual([]);
    expect(startsOf(...mails)).toEqual(WITH_APRIL_MOVED);
  });

  it('ends the rule in UTC and takes dates out in the zone of the series', () => {
    const ics = calendarRequest(personal(series));
    expect(lintCalendar(ics)).toEqual([]);
    expect(lineOf(ics, 'RRULE:FREQ=MONTHLY')).toEqual([
      'RRULE:FREQ=MONTHLY;UNTIL=20261111T130000Z;INTERVAL=1;BYDAY=2WE',
    ]);
    expect(lineOf(ics, 'EXDATE')).toEqual(['EXDATE;TZID=Europe/Berlin:20260513T140000']);
  });

  it('mails a changed and a cancelled date alone, under the start that the rule gave it', () => {
    for (const ics of [calendarRequest(personal(april)), calendarCancel(personal(april))]) {
      expect(lintCalendar(ics)).toEqual([]);
      expect(lineOf(ics, 'BEGIN:VEVENT')).toHaveLength(1);
      expect(lineOf(ics, 'UID')).toEqual([`UID:${aGathering.uid}`]);
      expect(lineOf(ics, 'SEQUENCE')).toEqual(['SEQUENCE:1']);
      expect(lineOf(ics, 'RECURRENCE-ID')).toEqual(['RECURRENCE-ID;TZID=Europe/Berlin:20260408T140000']);
      expect(lineOf(ics, 'RRULE:FREQ=MONTHLY')).toEqual([]);
    }
  });
});

describe('a series that no calendar program could read', () => {
  it.each([
    ['a rule that is none', { rule: 'FREQ=SECONDLY' }, 'recurs.rule'],
    ['a rule with an end of its own', { rule: 'FREQ=WEEKLY;INTERVAL=1;COUNT=3' }, 'recurs.rule'],
    ['an end before the start', { last: '2026-03-10T14:00' }, 'recurs.last'],
    ['a date in the missing hour', { excluded: ['2026-03-29T02:30'] }, 'recurs.excluded'],
    ['a first date that is taken out', { excluded: ['2026-03-11T14:00'] }, 'recurs.excluded'],
  ])('is refused: %s', (_, recurs, field) => {
    const wrong = { ...series, recurs: { ...series.recurs, ...recurs } };
    expect(() => calendarRequest(personal(wrong))).toThrow(
      expect.objectContaining({ facts: { faults: [expect.objectContaining({ field })] } }),
    );
  });

  it('is refused: one date with a rule of its own', () => {
    const both = personal({ ...series, recurrenceId: '2026-04-08T14:00' });
    expect(() => calendarRequest(both)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });
});
