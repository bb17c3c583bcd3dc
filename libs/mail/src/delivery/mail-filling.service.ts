import { insertRows, type Tx } from '#libs/database';
import { newId } from '#libs/kernel';
import { domainOf } from '../address.js';
import type { BounceReason } from '../bounce-words.js';
import { MailReturn } from './mail-return.entity.js';
import { showMail } from '../text/render.js';
import { MailMessage } from '../outbox/mail-message.entity.js';
import type { OutgoingMail } from '../outbox/outgoing-mail.js';
import { BODY_DAYS } from '../outbox/mail-retention.service.js';

/** A mail of a story that is told, and what became of it. */
export type ToldMail = Readonly<{
  mail: OutgoingMail;
  sentAt: Date;
  returned?: Readonly<{ reason: BounceReason; diagnosis: string; at: Date }>;
}>;

const DAY_MS = 86_400_000;

/**
 * Fills in mails that count as sent, as the demo does: no worker ever sees them, and nobody gets them. Of those that are
 * old by now nothing is left but what would be. @returns their ids, in that order
 */
export async function fillSentMails(tx: Tx, told: readonly ToldMail[], now: Date): Promise<string[]> {
  const forgottenBefore = new Date(now.getTime() - BODY_DAYS * DAY_MS);
  const rows = told.map(({ mail, sentAt, returned }) => {
    const id = newId();
    const { template, language, parameters } = mail;
    return {
      id,
      ...{ network_id: mail.networkId ?? null, event_id: mail.eventId ?? null, person_id: mail.personId ?? null },
      ...{ template, language, lane: mail.lane ?? 'priority', policy: mail.policy ?? 'retry' },
      ...{ to_name: mail.to.name, to_address: mail.to.address, to_domain: domainOf(mail.to.address) },
      ...{ reply_to: mail.replyTo ?? null, parameters: sentAt < forgottenBefore ? {} : parameters },
      subject: showMail({ id, template, language, parameters } as never, 'https://tagwerk.example.org', sentAt).subject,
      ...{ status: returned ? 'bounced' : 'sent', attempts: 1, crashes: 0, from_stranger: false },
      ...{ dedupe_key: mail.dedupeKey ?? null, batch_id: mail.batchId ?? null },
      ...{ not_before: sentAt, sent_at: sentAt, created_at: sentAt },
    };
  });
  const returns = told.flatMap(({ returned }, at) =>
    returned
      ? [{ id: newId(), mail_id: rows[at]!.id, digest: null, severity: 'hard', status_code: '5.1.1', ...returned }]
      : [],
  );
  await insertRows(
    tx,
    [MailMessage, MailReturn],
    new Map<string, readonly Record<string, unknown>[]>([
      ['mail_message', rows],
      ['mail_return', returns],
    ]),
  );
  return rows.map(({ id }) => id);
}
