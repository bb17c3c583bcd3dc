import { DateTime } from 'luxon';
import { type FieldFault, InvalidInput, isZone, plannedYears, singleLine, timeFault } from '#libs/kernel';
import { type Attendee, type CalendarEntry, type Mailbox } from './entry.js';
import { recurrenceFaults } from './recurrence.js';

/** An entry that can be written: texts cleaned, times in their zone, addresses and links checked. */
export type CheckedEntry = Omit<CalendarEntry, 'attendee' | 'starts' | 'ends'> &
  Readonly<{ start: DateTime; end: DateTime }>;

const UID = /^[\x21-\x7e]{1,255}$/;
const ADDRESS = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]+@[\p{L}\p{N}.-]+$/u;

/** @throws InvalidInput naming every field that no calendar program could read. */
export function checkEntry(entry: CalendarEntry): CheckedEntry {
  const faults: FieldFault[] = [];
  const demand = (holds: boolean, field: string, fault: string): void => {
    if (!holds) faults.push({ field, fault });
  };
  const summary = oneLine(entry.summary);
  demand(UID.test(entry.uid) && !/[,;\\]/.test(entry.uid), 'uid', 'not-plain');
  demand(Number.isSafeInteger(entry.sequence) && entry.sequence >= 0, 'sequence', 'not-a-count');
  demand(isWithinYears(DateTime.fromJSDate(entry.stamp, { zone: 'utc' })), 'stamp', 'out-of-range');
  demand(summary !== '', 'summary', 'empty');
  demand(isAddress(entry.organizer.email), 'organizer.email', 'not-an-address');
  if (entry.attendee) demand(isAddress(entry.attendee.email), 'attendee.email', 'not-an-address');
  if (entry.url !== undefined) demand(isWeb(entry.url), 'url', 'not-a-web-address');
  if (entry.conferenceUrl !== undefined) demand(isWeb(entry.conferenceUrl), 'conferenceUrl', 'not-a-web-address');
  const zone = isZone(entry.zone) ? entry.zone : 'UTC';
  demand(zone === entry.zone, 'zone', 'unknown');
  const unplannable = { starts: timeFault(entry.starts, zone), ends: timeFault(entry.ends, zone) };
  demand(unplannable.starts === null, 'starts', unplannable.starts ?? '');
  demand(unplannable.ends === null, 'ends', unplannable.ends ?? '');
  const [start, end] = [DateTime.fromISO(entry.starts, { zone }), DateTime.fromISO(entry.ends, { zone })];
  // Compared as instants: the library below would silently swap a reversed pair.
  if (start.isValid && end.isValid) demand(end > start, 'ends', 'not-after-start');
  faults.push(...recurrenceFaults(entry, zone));
  if (faults.length > 0) throw new InvalidInput(...faults);
  return {
    uid: entry.uid,
    sequence: entry.sequence,
    stamp: entry.stamp,
    status: entry.status,
    zone: entry.zone,
    start,
    end,
    summary,
    description: severalLines(entry.description),
    location: severalLines(entry.location).split(/\n+/).join(', '),
    organizer: checkedMailbox(entry.organizer),
    ...(entry.recurs !== undefined && { recurs: entry.recurs }),
    ...(entry.recurrenceId !== undefined && { recurrenceId: entry.recurrenceId }),
    ...(entry.url !== undefined && { url: webAddress(entry.url) }),
    ...(entry.conferenceUrl !== undefined && { conferenceUrl: webAddress(entry.conferenceUrl) }),
  };
}

/** @throws InvalidInput when the address could not stand in a `mailto:` value. */
export function checkAttendee(attendee: Attendee): Attendee {
  if (!isAddress(attendee.email)) throw new InvalidInput({ field: 'attendee.email', fault: 'not-an-address' });
  return { ...checkedMailbox(attendee), status: attendee.status };
}

/** One visible line; controls and lone surrogates cannot pass. */
export const oneLine = (text: string): string => singleLine(text.toWellFormed());

const severalLines = (text: string): string =>
  text
    .split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/)
    .map(oneLine)
    .join('\n')
    .trim();

const isAddress = (email: string): boolean => email.length <= 254 && ADDRESS.test(email);
const isWeb = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
const isWithinYears = ({ isValid, year }: DateTime): boolean =>
  isValid && year >= plannedYears.first && year <= plannedYears.last;

/** A URL of RFC 3986; the WHATWG form leaves some characters in the query that calendars reject. */
const webAddress = (url: string): string =>
  new URL(url).href.replace(/[^\x21-\x7e]|[\\^`{|}"<>]/gu, (character) => encodeURIComponent(character));

const checkedMailbox = ({ name, email }: Mailbox): Mailbox => ({ name: oneLine(name) || email, email });
