import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';

const DAY_MS = 24 * 60 * 60 * 1_000;
/** How long the text of a mail is kept. */
export const BODY_DAYS = 30;
/** 36 months (domain rule R11): the row says which mail went to whom and what came back, as proof of a promise. */
const ROW_DAYS = 3 * 365 + 1;

export type ForgottenMail = Readonly<{ bodies: number; rows: number }>;

/** Deletes what is no longer needed: bodies and what servers said of mails after 30 days, rows after 36 months, pace figures after a day. */
@Injectable()
export class MailRetention {
  constructor(private readonly database: Database) {}

  async forget(now: Date): Promise<ForgottenMail> {
    const rows = await this.deleted(`delete from mail_message where created_at < $1 returning 1`, now, ROW_DAYS);
    // A mail that still waits keeps what it needs.
    const bodies = await this.deleted(
      `update mail_message set parameters = '{}', calendar = null, response = null
       where created_at < $1 and status in ('sent', 'failed', 'suppressed', 'expired', 'held', 'bounced') and parameters <> '{}' returning 1`,
      now,
      BODY_DAYS,
    );
    await this.deleted(
      `update mail_return set diagnosis = '' where at < $1 and diagnosis <> '' returning 1`,
      now,
      BODY_DAYS,
    );
    await this.deleted('delete from mail_domain_slice where starts_at < $1 returning 1', now, 1);
    return { bodies, rows };
  }

  private async deleted(statement: string, now: Date, days: number): Promise<number> {
    const [row] = await this.database.query<{ total: number }>(
      `with gone as (${statement}) select count(*)::int as total from gone`,
      [new Date(now.getTime() - days * DAY_MS)],
    );
    return row!.total;
  }
}
