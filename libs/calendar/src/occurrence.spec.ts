import { occurrenceOf } from './occurrence.js';
import { parseReply } from './reply.js';

const zone = 'Europe/Berlin';
const occurrence = (line: string) => {
  const lines = [
    ...['BEGIN:VCALENDAR', 'METHOD:REPLY', 'BEGIN:VEVENT', 'UID:a', 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@example.org'],
    ...['DTSTAMP:20260202T070000Z', line, 'END:VEVENT', 'END:VCALENDAR', ''],
  ];
  return occurrenceOf(parseReply(lines.join('\r\n'))!, zone);
};

describe('the date of a series that an answer names', () => {
  it.each([
    ['in the zone of the entry', 'RECURRENCE-ID;TZID=Europe/Berlin:20260408T140000'],
    ['in UTC', 'RECURRENCE-ID:20260408T120000Z'],
    ['in the zone of the one who answers', 'RECURRENCE-ID;TZID=America/New_York:20260408T080000'],
    ['with the name that Windows has for the zone', 'RECURRENCE-ID;TZID="W. Europe Standard Time":20260408T140000'],
    ['without a zone', 'RECURRENCE-ID:20260408T140000'],
  ])('is found %s', (_, line) => {
    expect(occurrence(line)).toBe('2026-04-08T14:00');
  });

  it.each([
    ['the answer is for the whole', 'SEQUENCE:1'],
    ['it names a day alone', 'RECURRENCE-ID;VALUE=DATE:20260408'],
    ['it names no time', 'RECURRENCE-ID:morgen'],
  ])('is none when %s', (_, line) => {
    expect(occurrence(line)).toBeNull();
  });
});
