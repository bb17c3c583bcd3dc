import { Injectable } from '@nestjs/common';
import { type Caller, Clock, MoveNotAllowed, networksIn, NotFound, requirePermission } from '#libs/kernel';
import { Database, recordHistory, type Tx } from '#libs/database';
import { MailForgotten } from './mail.errors.js';
import type { MailStatus } from './mail-status.js';
import type { Lane } from './outgoing-mail.js';
import { Outbox } from './outbox.service.js';

type DeskRow = { id: string; networkId: string | null; status: MailStatus; lane: Lane; forgotten: boolean };

/** What organisers decide about mails that could not go out or may have gone out. */
@Injectable()
export class MailDesk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Sends a failed or held mail again, with its Message-ID and a fresh ladder of attempts.
   * @throws {NotFound} {Forbidden} {MoveNotAllowed} in another status, {MailForgotten} when its body is gone
   */
  async resend(caller: Caller, id: string): Promise<{ id: string; status: MailStatus }> {
    const row = await this.move(caller, id, ['failed', 'held'], 'queued', 'mail.resent');
    this.outbox.ring(row.lane);
    return { id, status: 'queued' };
  }

  /**
   * Closes a held mail that is known to have arrived.
   * @throws {NotFound} {Forbidden} {MoveNotAllowed} in another status
   */
  async markSent(caller: Caller, id: string): Promise<{ id: string; status: MailStatus }> {
    await this.move(caller, id, ['held'], 'sent', 'mail.marked-sent');
    return { id, status: 'sent' };
  }

  private move(caller: Caller, id: string, from: readonly MailStatus[], to: 'queued' | 'sent', action: string) {
    return this.database.transaction(caller, async (tx) => {
      const row = await this.locked(tx, caller, id);
      if (!from.includes(row.status)) throw new MoveNotAllowed({ thing: 'mail', from: row.status, to });
      if (to === 'queued' && row.forgotten) throw new MailForgotten();
      const now = this.clock.now();
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
      `select id, network_id as "networkId", status, lane, parameters = '{}' as forgotten
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
