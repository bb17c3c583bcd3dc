import { aGathering, anAttendee } from './calendar-entry.factory.js';
import { calendarRequest, parseReply } from './index.js';

const reply = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'METHOD:REPLY', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]): string =>
  reply('BEGIN:VEVENT', 'UID:a@tagwerk.example.org', 'DTSTAMP:20260301T120000Z', ...lines, 'END:VEVENT');

describe('the answer of a calendar program', () => {
  it('is read as Google writes it', () => {
    const ics = reply(
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'DTSTART:20260319T090000Z',
      'DTSTAMP:20260301T120000Z',
      'ORGANIZER;CN=Netzwerk:mailto:netzwerk@example.org',
      'UID:a@tagwerk.example.org',
      'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Anna',
      ' ;X-NUM-GUESTS=0:mailto:anna@example.org',
      'SEQUENCE:2',
      'STATUS:CONFIRMED',
      'END:VEVENT',
    );
    expect(parseReply(ics)).toEqual({
      uid: 'a@tagwerk.example.org',
      attendee: 'anna@example.org',
      participation: 'accepted',
      sequence: 2,
      stamp: new Date('2026-03-01T12:00:00Z'),
    });
  });

  it('is read as Outlook writes it, with a zone of its own and an alarm', () => {
    const ics = reply(
      'BEGIN:VTIMEZONE',
      'TZID:W. Europe Standard Time',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'ATTENDEE;PARTSTAT=DECLINED;CN="Müller, Jörg":MAILTO:Joerg.Mueller@Example.org',
      'COMMENT;LANGUAGE=de-DE:Leider verhindert',
      'UID:a@tagwerk.example.org',
      'RECURRENCE-ID;TZID=W. Europe Standard Time:20260319T100000',
      'DTSTAMP:20260301T120000Z',
      'SEQUENCE:0',
      'BEGIN:VALARM',
      'UID:not-this-one',
      'ATTENDEE:mailto:nor@example.org',
      'END:VALARM',
      'END:VEVENT',
    );
    expect(parseReply(ics)).toMatchObject({
      uid: 'a@tagwerk.example.org',
      attendee: 'joerg.mueller@example.org',
      participation: 'declined',
      recurrenceId: '20260319T100000',
    });
  });

  it('is read with LF alone, small letters and no sequence', () => {
    const ics = event('attendee;partstat=tentative:mailto:anna@example.org').replaceAll('\r\n', '\n').toLowerCase();
    expect(parseReply(ics.replace('20260301t120000z', '20260301T120000Z'))).toMatchObject({
      participation: 'tentative',
      sequence: 0,
    });
  });

  it('is read for an address with a percent sign', () => {
    const address = (value: string): string | undefined => parseReply(event(`ATTENDEE:mailto:${value}`))?.attendee;
    expect(address('a%25b@example.org')).toBe('a%b@example.org');
    expect(address('a%b@example.org')).toBe('a%b@example.org');
  });

  it.each([
    ['PARTSTAT=DELEGATED', 'delegated'],
    ['PARTSTAT=NEEDS-ACTION', 'needs-action'],
    ['PARTSTAT=X-MAYBE', 'needs-action'],
    ['ROLE=CHAIR', 'needs-action'],
  ])('with %s means %s', (parameter, participation) => {
    expect(parseReply(event(`ATTENDEE;${parameter}:mailto:a@example.org`))?.participation).toBe(participation);
  });
});

describe('the proposal of another time', () => {
  it('is no acceptance, whatever it says beside it', () => {
    const ics = event('ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@example.org').replace('REPLY', 'COUNTER');
    expect(parseReply(ics)).toMatchObject({ participation: 'countered', attendee: 'a@example.org' });
  });
});

describe('a calendar part that answers nothing', () => {
  const attendee = 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@example.org';
  it.each([
    ['a request', calendarRequest({ ...aGathering, attendee: anAttendee })],
    ['two attendees', event(attendee, attendee.replace('a@', 'b@'))],
    ['no attendee', event()],
    ['an attendee without mail address', event('ATTENDEE;PARTSTAT=ACCEPTED:urn:uuid:1')],
    ['no uid', event(attendee).replace(/UID.*\r\n/, '')],
    ['no stamp', event(attendee).replace(/DTSTAMP.*\r\n/, '')],
    ['a stamp in local time', event(attendee).replace('120000Z', '120000')],
    ['a sequence that is no number', event(attendee, 'SEQUENCE:-1')],
    ['no event', reply()],
    ['plain text', 'Ich komme gern.'],
    ['nothing', ''],
    ['far too much', event(attendee) + 'X-A:b\r\n'.repeat(60_000)],
  ])('is left to a person: %s', (_, ics) => {
    expect(parseReply(ics)).toBeNull();
  });

  it('would be an answer without its fault', () => {
    expect(parseReply(event(attendee))).not.toBeNull();
  });
});
