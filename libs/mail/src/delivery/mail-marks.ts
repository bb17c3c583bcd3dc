import type { Database } from '#libs/database';
import type { MailStatus } from '../mail-status.js';

export type Mark = Readonly<{
  id: string;
  status: MailStatus;
  /** Whether a mail server answered, or may have. */
  attempted?: boolean;
  notBefore?: Date;
  sentAt?: Date;
  response?: string;
  subject?: string;
}>;

const TRIES = 5;

/**
 * Writes what became of mails, many rows in one statement: marks that come while one statement runs go with the next.
 * A crash can therefore leave open no more than the mails in the air and those of one statement.
 */
export class MailMarks {
  /** Whether a mail is due as before: it could not begin, or its mail server was away. */
  hasPutBack = false;
  private waiting: Mark[] = [];
  private running: Promise<void> | undefined;
  private fault: Error | undefined;

  /** @param claimedAt the claim these marks belong to; rows that another worker has taken over are left alone */
  constructor(
    private readonly database: Pick<Database, 'query'>,
    private readonly claimedAt: Date,
    private readonly wait: (milliseconds: number) => Promise<void> = (ms) =>
      new Promise((done) => setTimeout(done, ms)),
  ) {}

  /** Notes what became of a mail; `settled` tells when it is in the database. */
  put(mark: Mark): void {
    this.hasPutBack ||= mark.status === 'queued' && mark.notBefore === undefined;
    this.waiting.push(mark);
    this.running ??= this.writeAll();
  }

  /** False once the database has refused marks: no further mail may be begun then. */
  get kept(): boolean {
    return this.fault === undefined;
  }

  /**
   * Resolves when every mark is in the database.
   * @throws {Error} when the database did not take them; the claims run out and the mails come back
   */
  async settled(): Promise<void> {
    await this.running;
    if (this.fault) throw this.fault;
  }

  private async writeAll(): Promise<void> {
    try {
      while (this.waiting.length > 0) {
        // One turn of the event loop: whoever ends in the same moment comes along.
        await new Promise((done) => setImmediate(done));
        await this.write(this.waiting.splice(0));
      }
    } catch (error) {
      this.fault = error as Error;
    } finally {
      this.running = undefined;
    }
  }

  private async write(marks: readonly Mark[]): Promise<void> {
    for (let round = 1; ; round += 1) {
      try {
        return await this.update(marks);
      } catch (error) {
        if (round === TRIES) throw error;
        await this.wait(500 * round);
      }
    }
  }

  // What was sent was sent, even when the claim ran out meanwhile; and what has come back by then has come back.
  private async update(marks: readonly Mark[]): Promise<void> {
    await this.database.query(
      `update mail_message m set
         status = case when m.status = 'bounced' then m.status else r.status end,
         attempts = m.attempts + coalesce(r.attempted, false)::int,
         not_before = coalesce(r."notBefore", m.not_before),
         sent_at = coalesce(r."sentAt", m.sent_at),
         response = coalesce(r.response, m.response),
         subject = coalesce(r.subject, m.subject),
         claimed_at = case when r.status = 'sending' then m.claimed_at end,
         leased_until = case when r.status = 'sending' then m.leased_until end
       from jsonb_to_recordset($1::jsonb) as r(
         id uuid, status text, attempted boolean, "notBefore" timestamptz, "sentAt" timestamptz, response text, subject text)
       where m.id = r.id and (m.claimed_at = $2 or r.status = 'sent')`,
      [JSON.stringify(marks), this.claimedAt],
    );
  }
}
