import PostalMime, { type Attachment, type Header } from 'postal-mime';

/** What matters of a mail that came in, in whatever dialect of MIME. */
export type IncomingMail = Readonly<{
  /** Every value of a header, by its name in lower case. */
  headers: ReadonlyMap<string, readonly string[]>;
  from: string;
  text: string;
  /** Machine-readable parts of a report (RFC 3464), as text. */
  reports: readonly string[];
  /** The Message-ID of the mail that is sent back within this one, whole or as headers alone. */
  returnedId: string | null;
  /** Parts of a calendar, as text. */
  calendars: readonly string[];
}>;

const REPORT = /^message\/(?:global-)?delivery-status$/;
const RETURNED = /^(?:message\/(?:global|rfc822|global-headers)|text\/rfc822-headers)$/;
const CALENDAR = /^(?:text\/calendar|application\/ics)$/;
const MESSAGE_ID = /^message-id:\s*(<[^<>\s]+>)/im;

/**
 * Reads the bytes of a mail; one that was cut off in the middle is read as far as it goes.
 * @throws {Error} when its parts are nested deeper than anybody writes them
 */
export async function readIncoming(source: Uint8Array): Promise<IncomingMail> {
  const mail = await PostalMime.parse(source, { forceRfc822Attachments: true, maxNestingDepth: 20 });
  const returned = mail.attachments.find(({ mimeType }) => RETURNED.test(mimeType));
  return {
    headers: byName(mail.headers),
    from: mail.from?.address?.toLowerCase() ?? '',
    text: mail.text ?? '',
    reports: mail.attachments.filter(({ mimeType }) => REPORT.test(mimeType)).map(textOf),
    calendars: mail.attachments.filter(({ mimeType }) => CALENDAR.test(mimeType)).map(textOf),
    returnedId: (returned && MESSAGE_ID.exec(headOf(textOf(returned)))?.[1]) ?? null,
  };
}

function byName(headers: readonly Header[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { key, value } of headers) found.set(key, [...(found.get(key) ?? []), value]);
  return found;
}

const textOf = ({ content }: Attachment): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);

const headOf = (message: string): string => message.split(/\r?\n\r?\n/, 1)[0]!.replace(/\r?\n[ \t]+/g, ' ');
