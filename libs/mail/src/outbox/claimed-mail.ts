import type { MailMessage } from './mail-message.entity.js';

/** What a worker needs of a row. */
export type ClaimedMail = Pick<
  MailMessage,
  | 'id'
  | 'networkId'
  | 'template'
  | 'language'
  | 'policy'
  | 'toName'
  | 'toAddress'
  | 'toDomain'
  | 'replyTo'
  | 'parameters'
  | 'calendar'
  | 'attempts'
  | 'goodUntil'
>;

/** Its columns of `mail_message m`. */
export const CLAIMED_MAIL = `m.id, m.network_id as "networkId", m.template, m.language, m.policy, m.to_name as "toName",
  m.to_address as "toAddress", m.to_domain as "toDomain", m.reply_to as "replyTo", m.parameters, m.calendar, m.attempts,
  m.good_until as "goodUntil"`;

// Three renewals may fail or come late; with a sweep every ten seconds a dead worker's mails go out within a minute.
export const LEASE = { lastsMs: 45_000, renewedEveryMs: 15_000 };

export const leaseFrom = (now: Date): Date => new Date(now.getTime() + LEASE.lastsMs);
