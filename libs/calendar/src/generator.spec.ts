import ical, { ICalCalendarMethod, type ICalEventData } from 'ical-generator';
import { DateTime } from 'luxon';
import { aGathering, anAttendee } from './calendar-entry.factory.js';
import { canonicalLines, serialise } from './canonical.js';
import { calendarFeed, calendarPublish, calendarRequest, lintCalendar, type LintRule } from './index.js';

// The left half of each test shows that the fault is still there, so a version that mends it will be noticed; the
// right half that nobody gets to see it.
const zone = 'Europe/Berlin';
const event: ICalEventData = {
  id: 'a@tagwerk.example.org',
  start: DateTime.fromISO('2026-03-19T10:00', { zone }),
  end: DateTime.fromISO('2026-03-19T12:00', { zone }),
  stamp: new Date('2026-02-02T08:15:30Z'),
  timezone: zone,
  summary: 'Fachtag',
  organizer: { name: 'Büro', email: 'netzwerk@example.org' },
};
const generate = (change: Partial<ICalEventData>): string =>
  ical({ events: [{ ...event, ...change }], method: ICalCalendarMethod.PUBLISH }).toString();
const rules = (ics: string): LintRule[] => lintCalendar(ics).map(({ rule }) => rule);
const personal = { ...aGathering, attendee: anAttendee } as const;

describe('a fault of the generator that reaches nobody', () => {
  it('1: DTSTAMP in local time under a calendar-wide zone', () => {
    expect(rules(ical({ timezone: zone, events: [event] }).toString())).toContain('utc-time');
    expect(calendarPublish(aGathering)).toContain('DTSTAMP:20260202T081530Z');
  });

  it('3: no line ending after END:VCALENDAR', () => {
    expect(generate({}).endsWith('END:VCALENDAR')).toBe(true);
    expect(calendarPublish(aGathering).endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('4: calendar properties after the first component', () => {
    const generator = (): string => 'BEGIN:VTIMEZONE\r\nTZID:x\r\nEND:VTIMEZONE';
    const calendar = ical({ ttl: 3600, timezone: { name: null, generator }, events: [event], x: { 'X-A': 'b' } });
    expect(rules(calendar.toString())).toContain('property-order');
    expect(rules(serialise(canonicalLines(calendar.toString())))).not.toContain('property-order');
    expect(rules(calendarFeed({ name: 'Netz', entries: [aGathering], refreshHours: 1 }))).toEqual([]);
  });

  it('5: URLs escaped as if they were text', () => {
    expect(generate({ url: aGathering.url })).toContain('tag=a\\,b\\;c');
    expect(calendarPublish(aGathering)).toContain('URL:https://netz.example.org/e/fachtag?tag=a,b;c\r\n');
  });

  it('6: quotes in names that end the parameter', () => {
    expect(rules(generate({ organizer: aGathering.organizer }))).toContain('content-line');
    expect(calendarPublish(aGathering)).toContain('CN="Netzwerk ^\'Ankommen^\', Büro"');
  });

  it('7: lines smuggled in through the name of the calendar', () => {
    const name = 'Netz\r\nBEGIN:VEVENT\r\nEND:VEVENT';
    expect(ical({ name }).toString()).toMatch(/^BEGIN:VEVENT/m);
    expect(calendarFeed({ name, entries: [], refreshHours: 1 })).not.toMatch(/^BEGIN:VEVENT/m);
  });

  it('10: start and end swapped without a word', () => {
    expect(generate({ start: event.end as DateTime, end: event.start })).toContain(
      'DTSTART;TZID=Europe/Berlin:20260319T1000',
    );
    expect(() => calendarPublish({ ...aGathering, ends: '2026-03-19T09:00' })).toThrow('not-after-start');
  });

  it('and beyond the list: MAILTO in capitals and raw control characters', () => {
    const attendees = [{ email: 'a@example.org', name: 'A' }];
    expect(generate({ attendees })).toContain(':MAILTO:');
    expect(rules(generate({ summary: 'a\u0007b' }))).toContain('control-character');
    const clean = calendarRequest({
      ...personal,
      summary: 'a\u0007b\u0000',
      location: '\u001b[31m',
      description: '\u0085x',
    });
    expect(clean).toContain('SUMMARY:a b\r\n');
    expect(rules(clean)).toEqual([]);
    expect(clean).not.toContain('MAILTO:');
  });
});
