import { InvalidInput } from '#libs/kernel';
import { serialise } from './canonical.js';
import { checkAttendee, checkEntry } from './check.js';
import { documentLines, type Method } from './document.js';
import { type Attendee, type CalendarEntry, type PersonalEntry } from './entry.js';
import { fold } from './fold.js';
import { attendeeLine } from './mailbox.js';

/**
 * METHOD:REQUEST (RFC 5546 §3.2.2), the invitation or its update for exactly one person: nobody reads in it who else
 * comes. Calendar programs replace what they hold when `sequence` is higher, or equal with a later `stamp`.
 * @throws InvalidInput when a field cannot be written, or the entry is cancelled
 */
export const calendarRequest = (entry: PersonalEntry): string => serialise(messageLines('REQUEST', entry));

/**
 * METHOD:CANCEL (RFC 5546 §3.2.5), whatever the entry's status says; takes the entry out of the person's calendar.
 * Needs the uid of the request and a raised `sequence`.
 */
export const calendarCancel = (entry: PersonalEntry): string => serialise(messageLines('CANCEL', entry));

/** METHOD:PUBLISH (RFC 5546 §3.2.1), one entry to download; names no attendee. */
export const calendarPublish = (entry: CalendarEntry): string =>
  serialise(documentLines('PUBLISH', [checkEntry(entry)]));

/**
 * `calendarRequest` for many people: the entry is written once, then each call only writes that person's line. The
 * result is the same to the byte.
 */
export const calendarRequestFor = (entry: CalendarEntry): ((attendee: Attendee) => string) =>
  messageFor('REQUEST', entry);

/** `calendarCancel` for many people. */
export const calendarCancelFor = (entry: CalendarEntry): ((attendee: Attendee) => string) =>
  messageFor('CANCEL', entry);

function messageFor(method: Method, entry: CalendarEntry): (attendee: Attendee) => string {
  const lines = messageLines(method, { ...entry, attendee: PLACEHOLDER });
  // Text cannot start a logical line, so the one that starts with ATTENDEE is the generator's.
  const place = lines.findIndex((line) => line.startsWith('ATTENDEE;'));
  const before = serialise(lines.slice(0, place));
  const after = serialise(lines.slice(place + 1));
  const asksForAnswer = method === 'REQUEST';
  return (attendee) => before + fold(attendeeLine(checkAttendee(attendee), asksForAnswer)) + after;
}

const PLACEHOLDER: Attendee = { name: 'Tagwerk', email: 'placeholder@example.org', status: 'needs-action' };

function messageLines(method: Method, entry: PersonalEntry): string[] {
  if (method === 'REQUEST' && entry.status === 'cancelled') {
    throw new InvalidInput({ field: 'status', fault: 'cancelled' });
  }
  const status = method === 'CANCEL' ? 'cancelled' : entry.status;
  return documentLines(method, [{ ...checkEntry({ ...entry, status }), attendee: checkAttendee(entry.attendee) }]);
}
