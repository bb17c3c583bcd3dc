import fc from 'fast-check';
import ICAL from 'ical.js';
import { type LocalTime, plusMinutes, singleLine, timeFault, toInstant } from '#libs/kernel';
import { runs } from '../../../test/support/property-runs.js';
import { type Attendee, type CalendarEntry, type SharedEntry } from './entry.js';
import { calendarFeed, calendarRequest, calendarRequestFor, lintCalendar } from './index.js';

const nasty = fc.constantFrom(
  'Jörg "Jogi" Müller, IHK; Büro: 3',
  'C:\\netz\\n',
  'a\\',
  '^\'^n^^"',
  'x\r\nATTENDEE:mailto:x@example.org\r\n y',
  'BEGIN:VEVENT\nEND:VCALENDAR',
  '\u0000\u0007\u001b\u007f\u0085\u2028\u202e',
  '\ud800 lone \udfff',
  'https://meet.example.org/?a=1,2;3',
  '👩‍👩‍👧‍👦🙂'.repeat(30),
  'Ä'.repeat(1500),
);
const text = fc.oneof(
  nasty,
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.oneof(nasty, fc.string({ unit: 'grapheme-composite' })), { maxLength: 6 })
    .map((parts) => parts.join(' ')),
);
const email = fc
  .tuple(fc.stringMatching(/^[A-Za-zäöü0-9!#$%&'*+/=?^_`{|}~-]{1,30}$/), fc.stringMatching(/^[a-z0-9]{1,20}$/))
  .map(([local, domain]) => `${local}@${domain}.example.org`);
const mailbox = fc.record({ name: text, email });
const days = fc.oneof(
  fc.constantFrom('2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2028-02-29', '2026-03-08', '2026-11-01'),
  fc
    .date({ min: new Date('2001-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
);
const starts = fc
  .tuple(days, fc.integer({ min: 0, max: 95 }))
  .map(([day, quarter]): LocalTime => plusMinutes(`${day}T00:00`, quarter * 15));
const attendee: fc.Arbitrary<Attendee> = fc
  .tuple(mailbox, fc.constantFrom('needs-action', 'accepted', 'declined', 'tentative'))
  .map(([box, status]) => ({ ...box, status }));
const sharedEntry: fc.Arbitrary<SharedEntry> = fc
  .record({
    uid: fc.uuid().map((id) => `${id}@tagwerk.example.org`),
    sequence: fc.nat(1000),
    stamp: fc.date({ min: new Date('2001-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
    starts,
    minutes: fc.integer({ min: 15, max: 3000 }),
    zone: fc.constantFrom(
      'Europe/Berlin',
      'Europe/Berlin',
      'Europe/Lisbon',
      'America/New_York',
      'Asia/Tokyo',
      'Africa/Cairo',
    ),
    summary: text.map((words) => `Fachtag ${words}`),
    description: text,
    location: text,
    url: fc.option(fc.webUrl({ withQueryParameters: true, withFragments: true }), { nil: undefined }),
    status: fc.constantFrom('confirmed', 'tentative'),
    organizer: mailbox,
  })
  .map(({ minutes, ...entry }) => ({ ...entry, ends: plusMinutes(entry.starts, minutes) }))
  .filter(({ starts, ends, zone }) => timeFault(starts, zone) === null && timeFault(ends, zone) === null)
  .filter(({ starts, ends, zone }) => toInstant(ends, zone) > toInstant(starts, zone));
const entry: fc.Arbitrary<CalendarEntry> = fc
  .tuple(sharedEntry, fc.option(fc.webUrl({ withQueryParameters: true }), { nil: undefined }))
  .map(([shared, conferenceUrl]) => ({ ...shared, conferenceUrl }));

const line = (words: string): string => singleLine(words.toWellFormed());
const lines = (words: string): string[] => words.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/).map(line);
const calendarOf = (ics: string): ICAL.Component => new ICAL.Component(ICAL.parse(ics));
const onlyEvent = (calendar: ICAL.Component): ICAL.Component => calendar.getAllSubcomponents('vevent')[0]!;
const name = (box: { name: string; email: string }): string => line(box.name).replaceAll('\\', '/') || box.email;

/** What ical.js reads as an instant; the hour that occurs twice is its own matter, see the zone tests. */
function sameInstant(event: ICAL.Component, property: 'dtstart' | 'dtend', local: LocalTime, zone: string): void {
  const instant = toInstant(local, zone);
  const read = (event.getFirstPropertyValue(property) as ICAL.Time).toJSDate().getTime();
  const hour = 60 * 60_000;
  if (read === instant.getTime()) return;
  expect(wall(read, zone)).toBe(wall(instant.getTime(), zone));
  expect(read).toBe(instant.getTime() + hour);
}
const wall = (at: number, timeZone: string): string => new Date(at).toLocaleString('en-GB', { timeZone });

describe('any gathering at all', () => {
  it('passes the lint as a request and says the same in another program', () => {
    fc.assert(
      fc.property(entry, attendee, (gathering, person) => {
        const ics = calendarRequest({ ...gathering, attendee: person });
        expect(lintCalendar(ics)).toEqual([]);
        const calendar = calendarOf(ics);
        const event = onlyEvent(calendar);
        const value = (property: string) => event.getFirstPropertyValue(property);
        const { url, conferenceUrl } = gathering;
        const description = lines(gathering.description).join('\n').trim();
        expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
        expect(value('uid')).toBe(gathering.uid);
        expect(value('sequence')).toBe(gathering.sequence);
        expect(value('summary')).toBe(line(gathering.summary));
        expect((value('description') ?? '') as string).toContain(description);
        expect(value('location') ?? '').toBe(
          lines(gathering.location).filter(Boolean).join(', ') || (conferenceUrl ? value('conference') : ''),
        );
        if (url) expect(value('url')).toBe(new URL(url).href);
        sameInstant(event, 'dtstart', gathering.starts, gathering.zone);
        sameInstant(event, 'dtend', gathering.ends, gathering.zone);
        expect((value('dtstamp') as ICAL.Time).toUnixTime()).toBe(Math.floor(gathering.stamp.getTime() / 1000));
        const attendees = event.getAllProperties('attendee');
        expect(attendees.map((property) => property.getFirstParameter('cn'))).toEqual([name(person)]);
        expect(decodeURIComponent(attendees[0]!.getFirstValue() as string)).toBe(`mailto:${person.email}`);
        expect(attendees[0]!.getFirstParameter('partstat')).toBe(person.status.toUpperCase());
        expect(event.getFirstProperty('organizer')?.getFirstParameter('cn')).toBe(name(gathering.organizer));
      }),
      { numRuns: runs(500) },
    );
  });

  it('gives the same bytes written alone or as one of many', () => {
    fc.assert(
      fc.property(entry, fc.array(attendee, { minLength: 1, maxLength: 4 }), (gathering, people) => {
        const request = calendarRequestFor(gathering);
        for (const person of people) expect(request(person)).toBe(calendarRequest({ ...gathering, attendee: person }));
      }),
      { numRuns: 100 },
    );
  });

  it('passes the lint in a feed whatever the feed is called', () => {
    const entries = fc.uniqueArray(sharedEntry, { maxLength: 5, selector: ({ uid }) => uid });
    fc.assert(
      fc.property(text, text, entries, (title, description, list) => {
        const ics = calendarFeed({ name: `Netz ${title}`, description, entries: list, refreshHours: 6 });
        expect(lintCalendar(ics)).toEqual([]);
        expect(calendarOf(ics).getAllSubcomponents('vevent')).toHaveLength(list.length);
        expect(calendarFeed({ name: `Netz ${title}`, description, entries: list.toReversed(), refreshHours: 6 })).toBe(
          ics,
        );
      }),
      { numRuns: 50 },
    );
  });
});
