import { Injectable } from '@nestjs/common';
import { Database, lock } from '#libs/database';
import { CRASHES } from './delivery.rules.js';
import { CLAIMED_MAIL, type ClaimedMail, leaseFrom } from '../outbox/claimed-mail.js';
import { type Lane, lanes } from '../outbox/outgoing-mail.js';

/** What a worker got, and whether there may be more for it at once. */
export type Claim = Readonly<{ rows: readonly ClaimedMail[]; isMore: boolean }>;

export type Recovery = Readonly<{ requeued: number; held: number; failed: number; dueLanes: readonly Lane[] }>;

/** Hands due rows to one worker at a time and takes back what a dead one held. */
@Injectable()
export class MailClaims {
  constructor(private readonly database: Database) {}

  /**
   * Claims due rows, oldest first; a row another worker holds is passed over. Rows that were in the hands of a dying
   * worker come last and alone: if one of them kills this worker too, it takes no other mail with it.
   */
  async claim(lane: Lane, now: Date, most: number): Promise<Claim> {
    const isDue = "lane = $1 and status = 'queued' and not_before <= $2";
    // A select around the update: the driver answers an update alone with a pair of rows and count.
    const rows = await this.database.query<ClaimedMail & { isFearedDue: boolean }>(
      `with due as (
         select id from mail_message where ${isDue} and crashes = 0
         order by not_before, id limit $3 ${lock.toChange} skip locked),
       feared as (
         select id from mail_message where ${isDue} and crashes > 0 and not exists (select from due)
         order by not_before, id limit 1 ${lock.toChange} skip locked),
       m as (
         update mail_message set status = 'claimed', claimed_at = $2, leased_until = $4
         from (select id from due union all select id from feared) as taken where mail_message.id = taken.id
         returning mail_message.*)
       select ${CLAIMED_MAIL}, exists (select from mail_message where ${isDue} and crashes > 0) as "isFearedDue"
       from m order by m.not_before, m.id`,
      [lane, now, most, leaseFrom(now)],
    );
    return { rows, isMore: rows.length === most || rows.some(({ isFearedDue }) => isFearedDue) };
  }

  /** Tells that the worker of these rows lives, however slow the mail server is. Rows it no longer holds stay as they are. */
  async renew(ids: readonly string[], claimedAt: Date, now: Date): Promise<void> {
    await this.database.query(
      `update mail_message set leased_until = $3
       where id = any($1::uuid[]) and claimed_at = $2 and status in ('claimed', 'sending')`,
      [ids, claimedAt, leaseFrom(now)],
    );
  }

  /**
   * Takes back claims of dead workers and says which lanes have something to do. What a clock that was ahead has put off
   * for longer than anything is put off is due like the rest.
   */
  async recover(now: Date, certain = now): Promise<Recovery> {
    await this.bringBack(now);
    const rows = await this.database.query<{ status: 'queued' | 'held' | 'failed' }>(
      `with taken as (
         update mail_message set
           crashes = crashes + 1,
           claimed_at = null,
           leased_until = null,
           status = case when status = 'sending' then 'held' when crashes + 1 >= $2 then 'failed' else 'queued' end,
           response = case when status = 'sending' then 'The worker stopped while the mail went out.'
                           when crashes + 1 >= $2 then 'The worker stopped each time it had this mail.' else response end
         where status in ('claimed', 'sending') and (leased_until < $1 or leased_until > $3::timestamptz + interval '1 hour')
         returning status)
       select status from taken`,
      [certain, CRASHES, now],
    );
    const count = (status: string): number => rows.filter((row) => row.status === status).length;
    return { requeued: count('queued'), held: count('held'), failed: count('failed'), dueLanes: await this.due(now) };
  }

  // A mail from the future was written now; and between two attempts lies less than a day.
  private async bringBack(now: Date): Promise<void> {
    await this.database.query(
      `update mail_message set
         not_before = $1::timestamptz + case when attempts = 0 then not_before - created_at else interval '0' end,
         created_at = least(created_at, $1)
       where status = 'queued' and not_before > $1::timestamptz + interval '1 hour'
         and (created_at > $1::timestamptz + interval '1 hour' and not_before >= created_at
           or attempts > 0 and not_before > $1::timestamptz + interval '1 day')`,
      [now],
    );
  }

  private async due(now: Date): Promise<Lane[]> {
    const rows = await this.database.query<{ lane: Lane }>(
      `select lane from unnest($1::text[]) as lane
       where exists (select 1 from mail_message m where m.lane = lane.lane and m.status = 'queued' and m.not_before <= $2)`,
      [lanes, now],
    );
    return rows.map(({ lane }) => lane);
  }
}
