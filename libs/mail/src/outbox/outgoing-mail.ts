import type { Language } from '#libs/kernel';
import type { ParametersOf, TemplateName } from '../text/catalogue.js';

/** Confirmations never wait behind a bulk run. */
export const lanes = ['priority', 'bulk'] as const;
export type Lane = (typeof lanes)[number];

/**
 * What happens when a crash leaves open whether a mail went out: `retry` sends it again with the same Message-ID
 * (at least once), `hold` asks an organiser (at most once).
 */
export type MailPolicy = 'retry' | 'hold';

export type MailCalendar = Readonly<{ method: 'REQUEST' | 'CANCEL' | 'PUBLISH'; content: string }>;

export type OutgoingMail = { readonly [Name in TemplateName]: MailOf<Name> }[TemplateName];

/** How many mails one address gets because strangers typed it. Enough for a morning of registrations, no flood. */
export const strangersMails = { perHour: 5, perDay: 12 } as const;

type MailOf<Name extends TemplateName> = Readonly<{
  template: Name;
  language: Language;
  /** One plain address; anything else is refused. */
  to: Readonly<{ name: string; address: string }>;
  parameters: ParametersOf<Name>;
  personId?: string;
  networkId?: string;
  eventId?: string;
  /** `priority` unless said otherwise. */
  lane?: Lane;
  /** `retry` unless said otherwise. */
  policy?: MailPolicy;
  /** The organiser's mailbox, never an address a participant entered. */
  replyTo?: string;
  calendar?: MailCalendar;
  /** Of mails that were decided together; what became of all of them is found by it. */
  batchId?: string;
  /** A second mail with the same key is dropped silently. */
  dedupeKey?: string;
  /**
   * A stranger typed the address: however many forms of however many events name it, few such mails go there
   * (`strangersMails`); one more is dropped silently. The transaction runs `Outbox.inTurn`.
   */
  isFromStranger?: boolean;
  notBefore?: Date;
  /** When what the mail asks for is over: from then on it does not go out any more. */
  goodUntil?: Date;
}>;
