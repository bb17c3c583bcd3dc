import { type ContentLine, parseContentLine, unescapeText } from './content-line.js';
import { type Participation } from './entry.js';
import { unfold } from './fold.js';
import { addressOf } from './mailbox.js';
import { parseTime } from './time-value.js';

/** What one person's calendar program answered (METHOD:REPLY or COUNTER, RFC 5546 §3.2.3 and §3.2.7). */
export type CalendarReply = Readonly<{
  uid: string;
  /** Address in lower case. Whoever uses it must compare it with the sender of the mail. */
  attendee: string;
  /** `countered`: the person proposes another time instead. */
  participation: Participation | 'delegated' | 'countered';
  /** Of the entry that was answered; 0 when the program leaves it out. */
  sequence: number;
  /** When the person answered: an older one than the last taken is stale. */
  stamp: Date;
  /** The value of RECURRENCE-ID as it came, when the answer is for one date of a series. */
  recurrenceId?: string;
  /** The zone it names (TZID), if it names one. */
  recurrenceZone?: string;
}>;

const LIMIT = 256 * 1024;
const PARTICIPATION: Record<string, CalendarReply['participation']> = {
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  TENTATIVE: 'tentative',
  DELEGATED: 'delegated',
};

/**
 * The answer in an incoming calendar part, whatever its line endings and letter case; null when it is no reply or
 * leaves open who answers what. Unknown words for participation count as `needs-action` (RFC 5545 §3.2.12).
 */
export function parseReply(ics: string): CalendarReply | null {
  if (ics.length > LIMIT) return null;
  const lines = unfold(ics)
    .map(parseContentLine)
    .filter((line) => line !== null);
  const method = lines
    .find(({ name }) => name === 'METHOD')
    ?.value.trim()
    .toUpperCase();
  if (method !== 'REPLY' && method !== 'COUNTER') return null;
  const event = firstEvent(lines);
  const attendees = event.filter(({ name }) => name === 'ATTENDEE');
  const value = (name: string): string => event.find((line) => line.name === name)?.value.trim() ?? '';
  const attendee = attendees.length === 1 ? addressOf(attendees[0]!.value) : null;
  const stamp = parseTime(value('DTSTAMP'));
  const sequence = value('SEQUENCE') || '0';
  if (!attendee || stamp?.kind !== 'utc' || !value('UID') || !/^\d{1,9}$/.test(sequence)) return null;
  const status = attendees[0]!.parameters.get('PARTSTAT')?.[0]?.toUpperCase() ?? '';
  const recurrenceId = value('RECURRENCE-ID');
  const [recurrenceZone] = event.find(({ name }) => name === 'RECURRENCE-ID')?.parameters.get('TZID') ?? [];
  return {
    uid: unescapeText(value('UID')),
    attendee,
    participation: method === 'COUNTER' ? 'countered' : (PARTICIPATION[status] ?? 'needs-action'),
    sequence: Number(sequence),
    stamp: new Date(stamp.milliseconds),
    ...(recurrenceId !== '' && { recurrenceId, ...(recurrenceZone !== undefined && { recurrenceZone }) }),
  };
}

/** The properties of the first event itself, without those of alarms inside. */
function firstEvent(lines: readonly ContentLine[]): ContentLine[] {
  const event: ContentLine[] = [];
  let inner = 0;
  const start = lines.findIndex((line) => isMark(line, 'BEGIN') && line.value.trim().toUpperCase() === 'VEVENT');
  for (const line of start < 0 ? [] : lines.slice(start + 1)) {
    if (isMark(line, 'END') && inner === 0) break;
    if (isMark(line, 'BEGIN')) inner += 1;
    else if (isMark(line, 'END')) inner -= 1;
    else if (inner === 0) event.push(line);
  }
  return event;
}

const isMark = (line: ContentLine, mark: 'BEGIN' | 'END'): boolean => line.name === mark;
