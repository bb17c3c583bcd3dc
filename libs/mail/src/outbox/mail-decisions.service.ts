import { Injectable } from '@nestjs/common';
import { type Caller, Clock, MoveNotAllowed } from '#libs/kernel';
import { Database, lockInScope, recordHistory, type Tx } from '#libs/database';
import { MailForgotten } from '../mail.errors.js';
import { MailMessage } from './mail-message.entity.js';
import type { MailStatus } from '../mail-status.js';
import { type MailStep, stepsFor } from './mail-steps.rules.js';
import { Outbox } from './outbox.service.js';

const targets = { resend: 'queued', 'mark-sent': 'sent' } as const satisfies Record<MailStep, MailStatus>;

/** What organisers decide about mails: see `stepsFor`. */
@Injectable()
export class MailDecisions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Sends a mail again, with its Message-ID and a fresh ladder of attempts.
   * @throws {NotFound} {Forbidden} {MoveNotAllowed} in another status or just sent, {MailForgotten} when its body is gone
   */
  async resend(caller: Caller, id: string): Promise<{ id: string; status: MailStatus }> {
    const lane = await this.take(caller, id, 'resend', 'mail.resent');
    this.outbox.ring(lane);
    return { id, status: 'queued' };
  }

  /**
   * Closes a held mail that is known to have arrived.
   * @throws {NotFound} {Forbidden} {MoveNotAllowed} in another status
   */
  async markSent(caller: Caller, id: string): Promise<{ id: string; status: MailStatus }> {
    await this.take(caller, id, 'mark-sent', 'mail.marked-sent');
    return { id, status: 'sent' };
  }

  private take(caller: Caller, id: string, step: MailStep, action: string) {
    const to = targets[step];
    return this.database.transaction(caller, async (tx) => {
      const mail = await lockInScope(tx, MailMessage, 'mail', caller.scope, 'event:write', id);
      const { networkId, status, lane } = mail;
      const now = this.clock.now();
      const isDead = await cameBackForGood(tx, id);
      if (!stepsFor({ ...mail, isForgotten: false, isDead }, now).includes(step)) {
        throw new MoveNotAllowed({ thing: 'mail', from: status, to });
      }
      const isForgotten = Object.keys(mail.parameters).length === 0;
      if (!stepsFor({ ...mail, isForgotten, isDead }, now).includes(step)) throw new MailForgotten();
      await tx.query(
        `update mail_message set status = $2, attempts = 0, crashes = 0, claimed_at = null, leased_until = null, not_before = $3,
           sent_at = case when $2 = 'sent' then coalesce(sent_at, $3) end where id = $1`,
        [id, to, now],
      );
      await recordHistory(tx, caller.actor, now, { networkId, thing: 'mail', thingId: id, action, from: status, to });
      return lane;
    });
  }
}

async function cameBackForGood(tx: Tx, id: string): Promise<boolean> {
  const found: unknown[] = await tx.query(`select 1 from mail_return where mail_id = $1 and severity = 'hard'`, [id]);
  return found.length > 0;
}
