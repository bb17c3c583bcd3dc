import { Injectable } from '@nestjs/common';
import { networksIn, NotFound, offsetOf, type Page, type PageRequest, type Scope } from '#libs/kernel';
import { Database } from '#libs/database';
import type { TemplateName } from './catalogue.js';
import { type MailStatus, mailStatuses } from './mail-status.js';

/** A line of the outbox as organisers see it; times are ISO. */
export type OutboxRow = Readonly<{
  id: string;
  networkId: string | null;
  eventId: string | null;
  personId: string | null;
  template: TemplateName;
  language: string;
  toName: string;
  toAddress: string;
  status: MailStatus;
  attempts: number;
  notBefore: string;
  sentAt: string | null;
  /** The last word of the mail server. */
  response: string | null;
  createdAt: string;
}>;

export type OutboxFilter = Readonly<{ networkId?: string; eventId?: string; status?: MailStatus }>;

type DatedRow = Omit<OutboxRow, 'notBefore' | 'sentAt' | 'createdAt'> & {
  notBefore: Date;
  sentAt: Date | null;
  createdAt: Date;
};

const COLUMNS = `id, network_id as "networkId", event_id as "eventId", person_id as "personId", template, language,
  to_name as "toName", to_address as "toAddress", status, attempts, not_before as "notBefore", sent_at as "sentAt",
  response, created_at as "createdAt"`;

// Mails without a network (accounts) are for whoever sees every network.
const VISIBLE = `($1::uuid[] is null or network_id = any($1)) and ($2::uuid is null or network_id = $2)
  and ($3::uuid is null or event_id = $3)`;

/** What went out, what waits and what needs a hand. */
@Injectable()
export class MailQueries {
  constructor(private readonly database: Database) {}

  async outbox(scope: Scope, filter: OutboxFilter, page: PageRequest): Promise<Page<OutboxRow>> {
    const parameters = [...this.visible(scope, filter), filter.status ?? null];
    const condition = `${VISIBLE} and ($4::text is null or status = $4)`;
    const rows = await this.database.query<DatedRow>(
      `select ${COLUMNS} from mail_message where ${condition} order by created_at desc, id desc limit $5 offset $6`,
      [...parameters, page.size, offsetOf(page)],
    );
    const [count] = await this.database.query<{ total: number }>(
      `select count(*)::int as total from mail_message where ${condition}`,
      parameters,
    );
    return { rows: rows.map(asRow), total: count!.total, page: page.page, size: page.size };
  }

  /** Number of mails in each status. */
  async counts(scope: Scope, filter: Omit<OutboxFilter, 'status'> = {}): Promise<Record<MailStatus, number>> {
    const rows = await this.database.query<{ status: MailStatus; total: number }>(
      `select status, count(*)::int as total from mail_message where ${VISIBLE} group by status`,
      this.visible(scope, filter),
    );
    const totals = new Map(rows.map(({ status, total }) => [status, total]));
    return Object.fromEntries(mailStatuses.map((status) => [status, totals.get(status) ?? 0])) as Record<
      MailStatus,
      number
    >;
  }

  /** @throws {NotFound} also for a mail of a foreign network */
  async one(scope: Scope, id: string): Promise<OutboxRow> {
    const [row] = await this.database.query<DatedRow>(
      `select ${COLUMNS} from mail_message where id = $2 and ($1::uuid[] is null or network_id = any($1))`,
      [networksIn(scope, 'mail:read'), id],
    );
    if (!row) throw new NotFound({ thing: 'mail' });
    return asRow(row);
  }

  private visible(scope: Scope, { networkId, eventId }: OutboxFilter): unknown[] {
    return [networksIn(scope, 'mail:read'), networkId ?? null, eventId ?? null];
  }
}

const asRow = (row: DatedRow): OutboxRow => ({
  ...row,
  notBefore: row.notBefore.toISOString(),
  sentAt: row.sentAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
});
