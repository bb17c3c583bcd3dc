import { Injectable } from '@nestjs/common';
import { type Caller, Clock, requirePermission, type Scope } from '#libs/kernel';
import { Database, lock, type Reader, recordHistory, type Where } from '#libs/database';
import { ResendingChanged } from '../mail.errors.js';
import { matchingMails, type OutboxFilter } from '../outbox/mail.queries.js';
import { Outbox } from '../outbox/outbox.service.js';
import type { Lane } from '../outbox/outgoing-mail.js';
import { catalogue, type TemplateName } from '../text/catalogue.js';
import { type Fate, fateOf, type StayCause, stayCauses, type StuckMail, stuckStatuses } from './resending.rules.js';
import { isSuppressed } from './suppression.rules.js';
import { Suppressions } from './suppressions.service.js';

/** Mails of one network, as the outbox lists them. */
export type ResendFilter = OutboxFilter & Readonly<{ networkId: string }>;

/** What can be sent again of a list: what may arrive, what may have arrived, and what stays with its cause. */
export type Resendable = Readonly<{
  again: number;
  unclear: number;
  staying: readonly Readonly<{ cause: StayCause; count: number }>[];
}>;

export type ResendOrder = Readonly<{
  filter: ResendFilter;
  /** `unclear` is a step of its own: these people may get their mail twice. */
  which: Extract<Fate, 'again' | 'unclear'>;
  /** How many the organiser saw in the button. */
  seen: number;
}>;

type Row = Omit<StuckMail, 'isSuppressed'> &
  Readonly<{ id: string; networkId: string; template: TemplateName; toAddress: string; lane: Lane }>;

type Judged = Readonly<{ row: Row; fate: Fate }>;

/** Sends again what failed of a mailing, or of any other list of the outbox, in one step. */
@Injectable()
export class Resending {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly suppressions: Suppressions,
  ) {}

  /** @throws {NotFound} for a foreign network */
  async look(scope: Scope, filter: ResendFilter): Promise<Resendable> {
    requirePermission(scope, 'mail:read', filter.networkId, 'network');
    const judged = await this.judge(this.database, matchingMails(scope, 'mail:read', filter));
    const count = (fate: Fate): number => judged.filter((one) => one.fate === fate).length;
    return {
      again: count('again'),
      unclear: count('unclear'),
      staying: stayCauses.map((cause) => ({ cause, count: count(cause) })).filter(({ count: some }) => some > 0),
    };
  }

  /**
   * Sends what was meant, each with its Message-ID and a fresh ladder of attempts. Whoever presses a second time, here or
   * in another window, finds them on their way and sends none.
   * @returns how many go out again
   * @throws {NotFound} {Forbidden} {ResendingChanged} when there are more by now than the organiser saw
   */
  async resend(caller: Caller, { filter, which, seen }: ResendOrder): Promise<{ resent: number }> {
    const { scope, actor } = caller;
    requirePermission(scope, 'event:write', filter.networkId, 'network');
    const resent = await this.database.transaction(caller, async (tx) => {
      const now = this.clock.now();
      const judged = await this.judge(tx, matchingMails(scope, 'event:write', filter), lock.toChange);
      const rows = judged.filter(({ fate }) => fate === which).map(({ row }) => row);
      if (rows.length > seen) throw new ResendingChanged({ seen, now: rows.length });
      await tx.query(
        `update mail_message set status = 'queued', attempts = 0, crashes = 0, claimed_at = null, leased_until = null,
           not_before = $2, sent_at = null where id = any($1::uuid[])`,
        [rows.map(({ id }) => id), now],
      );
      const entries = rows.map(({ id, networkId, status }) => ({
        ...{ networkId, thing: 'mail', thingId: id, action: 'mail.resent', from: status, to: 'queued' },
      }));
      await recordHistory(tx, actor, now, ...entries);
      return rows;
    });
    for (const lane of new Set(resent.map((row) => row.lane))) this.outbox.ring(lane);
    return { resent: resent.length };
  }

  private async judge(reader: Reader, where: Where, hold = ''): Promise<Judged[]> {
    const rows = await reader.query<Row>(
      `select id, network_id as "networkId", template, lane, to_address as "toAddress", status, response,
         good_until as "goodUntil", parameters = '{}' as "isForgotten",
         exists (select 1 from mail_return r where r.mail_id = m.id and r.severity = 'hard') as "isDead",
         case when status = 'bounced' then (
           select r.diagnosis from mail_return r where r.mail_id = m.id and r.severity <> 'delayed'
           order by r.at desc limit 1) end as diagnosis
       from mail_message m where status = any(${where.place(stuckStatuses)}) and ${where.toString()}
       order by id ${hold}`,
      where.parameters,
    );
    const entries = await this.suppressions.find([...new Set(rows.map(({ toAddress }) => toAddress))]);
    const now = this.clock.now();
    return rows.map((row) => {
      const kind = catalogue[row.template]?.kind ?? 'service';
      const isSuppressedNow = isSuppressed(kind, row.networkId, entries.get(row.toAddress) ?? []);
      return { row, fate: fateOf({ ...row, isSuppressed: isSuppressedNow }, now) };
    });
  }
}
