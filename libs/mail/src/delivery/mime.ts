import MailComposer from 'nodemailer/lib/mail-composer';
import { isId, type Language, singleLine } from '#libs/kernel';
import { travelForm } from '../address.js';
import type { MailCalendar } from '../outbox/outgoing-mail.js';
import type { RenderedMail } from '../text/render.js';

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

/** The id of the outbox row that went out with this Message-ID; null for one that was not made here. */
export function mailOfMessageId(messageId: string, host: string): string | null {
  const [, id, where] = /^<([0-9a-f-]{36})@([^<>@\s]+)>$/i.exec(messageId) ?? [];
  return id !== undefined && isId(id.toLowerCase()) && where!.toLowerCase() === host.toLowerCase()
    ? id.toLowerCase()
    : null;
}

/** A whole message (RFC 5322, MIME), the same bytes on every attempt. Addresses are trusted to be plain, texts to be nothing. */
export function composeMessage({ mail, id, language, from, to, replyTo, date, host, calendar }: ComposedFrom) {
  const { unsubscribeUrl } = mail;
  const message = new MailComposer({
    messageId: messageIdOf(id, host),
    date,
    from: mailbox(from),
    to: mailbox({ name: to.name, address: travelForm(to.address) }),
    ...(replyTo !== null && { replyTo: travelForm(replyTo) }),
    subject: headerText(mail.subject),
    text: withCrlf(mail.text),
    html: withCrlf(mail.html),
    ...(mail.logo && {
      attachments: [
        {
          cid: mail.logo.cid,
          contentType: mail.logo.mediaType,
          filename: `logo.${mail.logo.mediaType === 'image/png' ? 'png' : 'jpg'}`,
          content: mail.logo.bytes,
        },
      ],
    }),
    // The calendar as an alternative, which Outlook for the desktop reads, and as a file, which is all that many offer.
    ...(calendar && { icalEvent: { ...calendar, filename: 'termin.ics' } }),
    headers: {
      'Content-Language': language,
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      ...(unsubscribeUrl !== undefined && {
        'List-Unsubscribe': `<${unsubscribeUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    textEncoding: 'quoted-printable',
    baseBoundary: id,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return message.compile().build();
}

// Line ends of mail: a composer leaves them as they are, and a signature counts them.
const withCrlf = (text: string): string => text.replace(/\r?\n/g, '\r\n');

const headerText = (text: string): string => singleLine(text.toWellFormed());

const mailbox = ({ name, address }: Mailbox): Mailbox => ({ name: headerText(name), address });
