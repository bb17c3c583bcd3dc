import { readFileSync } from 'node:fs';
import { InvalidInput } from '#libs/kernel';
import { aGathering, anAttendee } from './calendar-entry.factory.js';
import { type CalendarEntry } from './entry.js';
import { unfold } from './fold.js';
import {
  calendarCancel,
  calendarCancelFor,
  calendarPublish,
  calendarRequest,
  calendarRequestFor,
  lintCalendar,
} from './index.js';

const golden = (name: string): string => readFileSync(`${import.meta.dirname}/golden/${name}.ics`, 'utf8');
const conferenceUrl = 'https://meet.example.org/raum?name=J%C3%B6rg&token=a,b;c';
const personal = { ...aGathering, attendee: anAttendee } as const;
const lineOf = (ics: string, name: string): string | undefined =>
  unfold(ics.slice(ics.indexOf('BEGIN:VEVENT'))).find(
    (line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`),
  );

describe('the calendar mail of a confirmed place', () => {
  it('is a request, byte for byte', () => {
    expect(calendarRequest(personal)).toBe(golden('request'));
  });

  it('carries the personal way into the video room', () => {
    expect(calendarRequest({ ...personal, conferenceUrl, location: '' })).toBe(golden('request-online'));
  });

  it('names one attendee, the recipient, and asks for the answer', () => {
    const attendees = unfold(calendarRequest(personal)).filter((line) => line.startsWith('ATTENDEE'));
    expect(attendees).toHaveLength(1);
    expect(attendees[0]).toMatch(/;PARTSTAT=ACCEPTED;RSVP=TRUE;.*:mailto:joerg\.mueller@example\.org$/);
  });

  it('repeats the link where programs look that do not know CONFERENCE', () => {
    const online = calendarRequest({ ...personal, conferenceUrl, location: '' });
    const hybrid = calendarRequest({ ...personal, conferenceUrl });
    expect(lineOf(online, 'LOCATION')).toBe('LOCATION:https://meet.example.org/raum?name=J%C3%B6rg&token=a\\,b\\;c');
    expect(lineOf(hybrid, 'LOCATION')).toContain('Haus der Wirtschaft');
    expect(lineOf(hybrid, 'DESCRIPTION')).toContain('https://meet.example.org/raum');
  });

  it('says the link once when the description has it already', () => {
    const described = calendarRequest({ ...personal, conferenceUrl, description: `Zugang: ${conferenceUrl}` });
    expect(lineOf(described, 'DESCRIPTION')?.match(/https:/g)).toHaveLength(1);
  });

  it('is refused for a cancelled gathering', () => {
    expect(() => calendarRequest({ ...personal, status: 'cancelled' })).toThrow(InvalidInput);
  });
});

describe('a gathering that moved or was called off', () => {
  it('is cancelled under the same uid, byte for byte', () => {
    expect(calendarCancel({ ...personal, sequence: 2 })).toBe(golden('cancel'));
  });

  it('takes the raised sequence into the update', () => {
    const moved = calendarRequest({ ...personal, sequence: 1, starts: '2026-03-20T10:00', ends: '2026-03-20T16:00' });
    expect(lineOf(moved, 'SEQUENCE')).toBe('SEQUENCE:1');
    expect(lineOf(moved, 'UID')).toBe(lineOf(calendarRequest(personal), 'UID'));
    expect(lineOf(moved, 'DTSTART')).toBe('DTSTART;TZID=Europe/Berlin:20260320T100000');
  });
});

describe('an entry to download', () => {
  it('is published without attendees, byte for byte', () => {
    expect(calendarPublish(personal)).toBe(golden('publish'));
    expect(calendarPublish(personal)).not.toContain('ATTENDEE');
  });

  it('keeps its own zone', () => {
    const abroad = calendarPublish({ ...aGathering, zone: 'America/New_York' });
    expect(abroad).toBe(golden('publish-new-york'));
    expect(lineOf(abroad, 'DTSTART')).toBe('DTSTART;TZID=America/New_York:20260319T100000');
    expect(lintCalendar(abroad)).toEqual([]);
  });

  it('needs no description, place or page', () => {
    const plain = calendarPublish({ ...aGathering, description: '', location: ' ', url: undefined });
    for (const name of ['DESCRIPTION', 'LOCATION', 'URL', 'CONFERENCE']) expect(lineOf(plain, name)).toBeUndefined();
    expect(lintCalendar(plain)).toEqual([]);
  });
});

describe('calendar mails to many people', () => {
  const people = [
    anAttendee,
    { name: '', email: 'ohne-namen@example.org', status: 'needs-action' },
    { name: 'Ünal\r\nATTENDEE:mailto:x@example.org', email: 'jörg+netz%1@example.org', status: 'tentative' },
    { name: 'ATTENDEE;'.repeat(40), email: `${'lang'.repeat(15)}@example.org`, status: 'declined' },
  ] as const;

  it.each(people)('give $email the same bytes as a mail of its own', (attendee) => {
    const entry = { ...aGathering, conferenceUrl, description: 'ATTENDEE;X=1:mailto:y@example.org' };
    expect(calendarRequestFor(entry)(attendee)).toBe(calendarRequest({ ...entry, attendee }));
    expect(calendarCancelFor(entry)(attendee)).toBe(calendarCancel({ ...entry, attendee }));
    expect(lintCalendar(calendarRequestFor(entry)(attendee))).toEqual([]);
  });

  it('never hand one person what was written for another', () => {
    const request = calendarRequestFor(aGathering);
    request({ name: 'Erste Person', email: 'erste@example.org', status: 'accepted' });
    expect(request({ name: 'Zweite Person', email: 'zweite@example.org', status: 'accepted' })).not.toContain('rste');
  });

  it('refuse an address that would break the line', () => {
    const request = calendarRequestFor(aGathering);
    for (const email of ['', 'a', 'a@b@c', 'a b@example.org', 'a@example.org\r\nX:1', 'a,b@example.org']) {
      expect(() => request({ name: 'A', email, status: 'accepted' })).toThrow(InvalidInput);
    }
  });
});

describe('an entry that no calendar program could read', () => {
  const broken: [string, Partial<CalendarEntry>][] = [
    ['uid', { uid: '' }],
    ['uid', { uid: 'a\r\nATTENDEE:mailto:x@example.org' }],
    ['uid', { uid: 'a,b' }],
    ['sequence', { sequence: -1 }],
    ['sequence', { sequence: 1.5 }],
    ['sequence', { sequence: Number.NaN }],
    ['stamp', { stamp: new Date(Number.NaN) }],
    ['starts', { starts: '2026-02-30T10:00' }],
    ['starts', { starts: '19.03.2026 10:00' }],
    ['starts', { starts: '0999-03-19T10:00' }],
    ['starts', { starts: '2026-03-29T02:30', ends: '2026-03-29T16:00' }],
    ['ends', { ends: '2227-03-19T16:00' }],
    ['ends', { ends: '2026-03-19T10:00' }],
    ['ends', { ends: '2026-03-18T16:00' }],
    ['zone', { zone: 'Berlin' }],
    ['zone', { zone: 'UTC+3' }],
    ['zone', { zone: 'Europe/Berlin\r\nX:1' }],
    ['zone', { zone: 'Mars/Olympus' }],
    ['summary', { summary: '\u0000 \r\n' }],
    ['url', { url: 'javascript:alert(1)' }],
    ['url', { url: '/e/fachtag' }],
    ['conferenceUrl', { conferenceUrl: 'kein link' }],
    ['organizer.email', { organizer: { name: 'Büro', email: 'netzwerk' } }],
  ];

  it.each(broken)('is refused with the name of the field %s: %j', (field, change) => {
    let problem: unknown;
    try {
      calendarRequest({ ...personal, ...change });
    } catch (error) {
      problem = error;
    }
    expect(problem).toBeInstanceOf(InvalidInput);
    expect((problem as InvalidInput).facts.faults.map((fault) => fault.field)).toContain(field);
  });
});
