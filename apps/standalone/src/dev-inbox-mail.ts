import type { Email } from 'postal-mime';

export type CalendarPart = Readonly<{
  method: string;
  /** Properties of the first event in the order people read them. */
  facts: readonly (readonly [name: string, value: string])[];
  content: string;
}>;

const READABLE = ['SUMMARY', 'DTSTART', 'DTEND', 'LOCATION', 'STATUS', 'SEQUENCE', 'ATTENDEE', 'ORGANIZER', 'UID'];

/** The calendar entry of a mail in words a person can read. */
export function calendarOf(mail: Email): CalendarPart | undefined {
  const part = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  if (!part) return undefined;
  const content =
    typeof part.content === 'string' ? part.content : Buffer.from(part.content as ArrayBuffer).toString('utf8');
  const lines = content.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const event = lines.slice(lines.indexOf('BEGIN:VEVENT') + 1, lines.indexOf('END:VEVENT'));
  const facts = READABLE.flatMap((name) =>
    event
      .filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
      .map((line) => [name, valueOf(line)] as const),
  );
  return { method: part.method ?? '', facts, content };
}

// `NAME;PARAMETER="a:b":value`: the colon of the value is the first outside quotes.
function valueOf(line: string): string {
  const [head = ''] = /^(?:"[^"]*"|[^":])*:/.exec(line) ?? [];
  const value = line
    .slice(head.length)
    .replace(/\\n/gi, '\n')
    .replace(/\\([,;\\])/g, '$1');
  const zone = /;TZID=([^;:]+)/.exec(head)?.[1];
  return zone === undefined ? readableTime(value) : `${readableTime(value)} (${zone})`;
}

const readableTime = (value: string): string =>
  value.replace(
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)\d\d(Z?)$/,
    (_all, year, month, day, hour, minute, utc) => `${year}-${month}-${day} ${hour}:${minute}${utc ? ' UTC' : ''}`,
  );

/** The HTML part by itself: every link opens in a tab of its own, and what the mail carries stands where it is named. */
export function viewOf({ html = '', attachments }: Email): string {
  const pictures = new Map(
    attachments.map(({ contentId, mimeType, content }) => [
      contentId?.replace(/^<|>$/g, ''),
      `data:${mimeType};base64,${Buffer.from(content as ArrayBuffer).toString('base64')}`,
    ]),
  );
  return `<base target="_blank">${html.replace(/(?<=\ssrc=")cid:([^"]+)(?=")/g, (name, id: string) => pictures.get(id) ?? name)}`;
}
