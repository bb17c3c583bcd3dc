import { Injectable } from '@nestjs/common';
import { type Caller, Clock, MoveNotAllowed, networksIn, NotFound, requirePermission } from '#libs/kernel';
import { Database, recordHistory, type Tx } from '#libs/database';
import { MailForgotten } from '../mail.errors.js';
import type { MailStatus } from '../mail-status.js';
import { type MailStep, stepsFor } from './mail-steps.rules.js';
import type { Lane } from './outgoing-mail.js';
import { Outbox } from './outbox.service.js';

type DeskRow = {
  id: string;
  networkId: string | null;
  status: MailStatus;
  sentAt: Date | null;
  goodUntil: Date | null;
  lane: Lane;
  isForgotten: boolean;
};

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
    const row = await this.take(caller, id, 'resend', 'mail.resent');
    this.outbox.ring(row.lane);
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
      const row = await this.locked(tx, caller, id);
      const now = this.clock.now();
      if (!stepsFor({ ...row, isForgotten: false }, now).includes(step)) {
        throw new MoveNotAllowed({ thing: 'mail', from: row.status, to });
      }
      if (!stepsFor(row, now).includes(step)) throw new MailForgotten();
      await tx.query(
        `update mail_message set status = $2, attempts = 0, crashes = 0, claimed_at = null, leased_until = null, not_before = $3,
           sent_at = case when $2 = 'sent' then coalesce(sent_at, $3) end where id = $1`,
        [id, to, now],
      );
      const { networkId, status } = row;
      await recordHistory(tx, caller.actor, now, { networkId, thing: 'mail', thingId: id, action, from: status, to });
      return row;
    });
  }

  private async locked(tx: Tx, { scope }: Caller, id: string): Promise<DeskRow> {
    const [row] = await tx.query<DeskRow[]>(
      `select id, network_id as "networkId", status, sent_at as "sentAt", good_until as "goodUntil", lane, parameters = '{}' as "isForgotten"
       from mail_message where id = $1 for update`,
      [id],
    );
    // Account mails belong to no network: only whoever may write in every network touches them.
    if (!row || (row.networkId === null && networksIn(scope, 'event:write') !== null)) {
      throw new NotFound({ thing: 'mail' });
    }
    if (row.networkId !== null) requirePermission(scope, 'event:write', row.networkId, 'mail');
    return row;
  }
}
