import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator';
import { BERLIN } from '#libs/kernel';
import { canonicalLines, CARRIED_LINE } from './canonical.js';
import { type CheckedEntry } from './check.js';
import { encodeParameter, escapeText } from './content-line.js';
import { type Attendee, type Mailbox } from './entry.js';
import { uriAddress } from './mailbox.js';
import { lastYearOf, recurrenceLines } from './recurrence.js';
import { zoneDefinition } from './vtimezone.js';

export type Method = 'REQUEST' | 'CANCEL' | 'PUBLISH';

/** What a feed says about itself; a single entry has none of it. */
export type FeedHead = Readonly<{ name: string; description: string; refreshHours: number }>;

export type DocumentEntry = CheckedEntry & Readonly<{ attendee?: Attendee }>;

/** The logical lines of a calendar with these entries in this order. */
export function documentLines(method: Method, entries: readonly DocumentEntry[], head?: FeedHead): string[] {
  const years = entries.flatMap(({ start, end, recurs }) => [start.year, end.year, ...lastYearOf(recurs)]);
  // No zone for the calendar as a whole: it would turn DTSTAMP into local time.
  const definition = (zone: string): string => zoneDefinition(zone, Math.min(...years), Math.max(...years));
  const calendar = ical({
    prodId: '//Tagwerk//Calendar//DE',
    scale: 'GREGORIAN',
    method: ICalCalendarMethod[method],
    timezone: { name: null, generator: definition },
    events: entries.map((entry) => eventData(entry, method === 'REQUEST')),
    // The generator writes these three as they are.
    ...(head && { name: escapeText(head.name), description: escapeText(head.description) }),
    ...(head && { ttl: head.refreshHours * 3600 }),
  });
  return canonicalLines(calendar.toString());
}

/** A feed without entries. A calendar needs a component and a method needs an event: so a zone and no method. */
export function emptyLines(head: FeedHead): string[] {
  const lines = documentLines('PUBLISH', [], head).filter((line) => !line.startsWith('METHOD:'));
  return [...lines.slice(0, -1), ...zoneDefinition(BERLIN, ...RULE_YEARS).split('\n'), lines.at(-1)!];
}

function eventData(entry: DocumentEntry, asksForAnswer: boolean): ICalEventData {
  const title = entry.location || entry.conferenceUrl;
  return {
    id: entry.uid,
    sequence: entry.sequence,
    stamp: entry.stamp,
    lastModified: entry.stamp,
    start: entry.start,
    end: entry.end,
    timezone: entry.zone,
    summary: entry.summary,
    description: withLink(entry.description, '\n\n', entry.conferenceUrl) || null,
    location: title ? { title } : null,
    url: entry.url ?? null,
    status: ICalEventStatus[STATUS[entry.status]],
    organizer: mailbox(entry.organizer),
    attendees: entry.attendee ? [attendee(entry.attendee, asksForAnswer)] : [],
    x: carried(entry).map((line) => [CARRIED_LINE, line] as [string, string]),
  };
}

/** What the generator has no way to write, or no right one. */
const carried = (entry: DocumentEntry): string[] => [
  ...recurrenceLines(entry),
  ...(entry.conferenceUrl ? [conferenceLine(entry.summary, entry.conferenceUrl)] : []),
];

// Any years will do in which the rule of today holds.
const RULE_YEARS = [2020, 2020] as const;
const STATUS = { confirmed: 'CONFIRMED', tentative: 'TENTATIVE', cancelled: 'CANCELLED' } as const;
const PARTICIPATION = {
  'needs-action': ICalAttendeeStatus.NEEDSACTION,
  accepted: ICalAttendeeStatus.ACCEPTED,
  declined: ICalAttendeeStatus.DECLINED,
  tentative: ICalAttendeeStatus.TENTATIVE,
} as const;

const mailbox = ({ name, email }: Mailbox) => ({ name: encodeParameter(name), email: uriAddress(email) });

const attendee = (person: Attendee, rsvp: boolean) => ({
  ...mailbox(person),
  status: PARTICIPATION[person.status],
  role: ICalAttendeeRole.REQ,
  type: ICalAttendeeType.INDIVIDUAL,
  rsvp,
});

// Outlook and Gmail do not read CONFERENCE (RFC 7986 §5.11), so the link stands in the text as well.
const withLink = (text: string, gap: string, link: string | undefined): string =>
  link === undefined || text.includes(link) ? text : [text, link].filter(Boolean).join(gap);

const conferenceLine = (label: string, url: string): string =>
  `CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL="${encodeParameter(label)}":${url}`;
