import type { Language } from '#libs/kernel';
import { travelForm } from './address.js';
import { headerMailbox, headerText } from './header.js';
import type { MailCalendar } from './outgoing-mail.js';
import { quotedPrintable } from './quoted-printable.js';
import type { RenderedMail } from './render.js';

export type Mailbox = Readonly<{ name: string; address: string }>;

export type ComposedFrom = Readonly<{
  mail: RenderedMail;
  id: string;
  language: Language;
  from: Mailbox;
  to: Mailbox;
  replyTo: string | null;
  date: Date;
  /** The host in the Message-ID. */
  host: string;
  calendar: MailCalendar | null;
}>;

/** The Message-ID of an outbox row: the same on every attempt, so that receivers can drop a second copy. */
export const messageIdOf = (id: string, host: string): string => `<${id}@${host}>`;

/**
 * A whole message (RFC 5322, MIME). Written here and not by nodemailer, whose streams cost four times as much as
 * everything else about a mail; tests read the result with independent parsers.
 */
export function composeMessage(given: ComposedFrom): Buffer {
  const { mail, id, calendar } = given;
  const alternatives = multipart('alternative', `=_a_${id}`, [
    textPart('text/plain', mail.text),
    textPart('text/html', mail.html),
    ...(calendar ? [calendarPart(calendar)] : []),
  ]);
  const body = calendar ? multipart('mixed', `=_m_${id}`, [alternatives, attachment(calendar)]) : alternatives;
  return Buffer.from(`${headers(given).join('\r\n')}\r\n${body}\r\n`);
}

function headers({ mail, id, language, from, to, replyTo, date, host }: ComposedFrom): string[] {
  return [
    `Message-ID: ${messageIdOf(id, host)}`,
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    `From: ${headerMailbox(from.name, from.address)}`,
    `To: ${headerMailbox(to.name, travelForm(to.address))}`,
    ...(replyTo === null ? [] : [`Reply-To: ${travelForm(replyTo)}`]),
    `Subject: ${headerText(mail.subject)}`,
    `Content-Language: ${language}`,
    'Auto-Submitted: auto-generated',
    'X-Auto-Response-Suppress: OOF, AutoReply',
    ...(mail.unsubscribeUrl === undefined
      ? []
      : [`List-Unsubscribe:\r\n <${mail.unsubscribeUrl}>`, 'List-Unsubscribe-Post: List-Unsubscribe=One-Click']),
    'MIME-Version: 1.0',
  ];
}

const multipart = (kind: string, boundary: string, parts: readonly string[]): string =>
  `Content-Type: multipart/${kind};\r\n boundary="${boundary}"\r\n\r\n` +
  `${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`;

const textPart = (type: string, text: string): string =>
  `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(text)}`;

const calendarPart = ({ method, content }: MailCalendar): string =>
  `Content-Type: text/calendar; charset=utf-8; method=${method}\r\n` +
  `Content-Transfer-Encoding: base64\r\n\r\n${base64(content)}`;

// Outlook for the desktop reads the alternative, many others only offer what is attached.
const attachment = ({ content }: MailCalendar): string =>
  `Content-Type: application/ics; name=termin.ics\r\nContent-Disposition: attachment; filename=termin.ics\r\n` +
  `Content-Transfer-Encoding: base64\r\n\r\n${base64(content)}`;

const base64 = (content: string): string =>
  Buffer.from(content)
    .toString('base64')
    .replace(/.{76}(?!$)/g, '$&\r\n');
