import { Injectable } from '@nestjs/common';
import {
  Clock,
  type Language,
  looseSql,
  networksIn,
  NotFound,
  type Page,
  type PageRequest,
  type Permission,
  type Scope,
} from '#libs/kernel';
import { Config } from '#libs/config';
import { Database, inNetworks, readPage, Where } from '#libs/database';
import type { TemplateName } from '../text/catalogue.js';
import type { BounceReason, Severity } from '../bounce-words.js';
import type { MailMessage } from './mail-message.entity.js';
import { type MailStatus, mailStatuses } from '../mail-status.js';
import { type MailStep, stepsFor } from './mail-steps.rules.js';
import { showMail } from '../text/render.js';

/** That a mail did not arrive, or not yet; `at` is ISO. */
export type Returned = Readonly<{ severity: Severity; reason: BounceReason; diagnosis: string; at: string }>;

/** A line of the outbox as organisers see it; times are ISO. */
export type OutboxRow = Readonly<{
  id: string;
  networkId: string | null;
  eventId: string | null;
  personId: string | null;
  template: TemplateName;
  language: Language;
  toName: string;
  toAddress: string;
  status: MailStatus;
  attempts: number;
  notBefore: string;
  sentAt: string | null;
  /** The last word of the mail server. */
  response: string | null;
  createdAt: string;
  /** What came back since it last went out; a word about an address before one about a delay. */
  returned: Returned | null;
}>;

/** A mail as organisers read it: links have no tokens, and without a body there is no `text`. */
export type MailView = OutboxRow &
  Readonly<{ subject: string | null; text: string | null; hasCalendar: boolean; steps: readonly MailStep[] }>;

/** `text` finds names and addresses in any spelling. */
export type OutboxFilter = Readonly<{
  networkId?: string;
  eventId?: string;
  /** Mails that were decided together. */
  batchId?: string;
  status?: MailStatus;
  text?: string;
}>;

type DatedRow = Omit<OutboxRow, 'notBefore' | 'sentAt' | 'createdAt'> & {
  notBefore: Date;
  sentAt: Date | null;
  createdAt: Date;
};

const SEARCHED = looseSql("to_name || ' ' || to_address");

const COLUMNS = `id, network_id as "networkId", event_id as "eventId", person_id as "personId", template, language,
  to_name as "toName", to_address as "toAddress", status, attempts, not_before as "notBefore", sent_at as "sentAt",
  response, created_at as "createdAt", (
    select jsonb_build_object('severity', severity, 'reason', reason, 'diagnosis', diagnosis,
      'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
    from mail_return r
    where r.mail_id = mail_message.id and (status = 'bounced' or sent_at is null or at >= sent_at)
    order by severity = 'delayed', at desc limit 1) as returned`;

type Body = Pick<MailMessage, 'parameters' | 'goodUntil' | 'subject'> & { hasCalendar: boolean; isForgotten: boolean };

/** What went out, what waits and what needs a hand. */
@Injectable()
export class MailQueries {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async outbox(scope: Scope, filter: OutboxFilter, page: PageRequest): Promise<Page<OutboxRow>> {
    const where = matchingMails(scope, 'mail:read', filter);
    const listing = { columns: COLUMNS, from: 'mail_message', where, orderBy: 'created_at desc, id desc' };
    const found = await readPage<DatedRow>(this.database, listing, page);
    return { ...found, rows: found.rows.map(asRow) };
  }

  /** Number of mails in each status. */
  async counts(scope: Scope, filter: Omit<OutboxFilter, 'status' | 'text'> = {}): Promise<Record<MailStatus, number>> {
    const where = matchingMails(scope, 'mail:read', filter);
    const rows = await this.database.query<{ status: MailStatus; total: number }>(
      `select status, count(*)::int as total from mail_message where ${where.toString()} group by status`,
      where.parameters,
    );
    const totals = new Map(rows.map(({ status, total }) => [status, total]));
    return Object.fromEntries(mailStatuses.map((status) => [status, totals.get(status) ?? 0])) as Record<
      MailStatus,
      number
    >;
  }

  /** @throws {NotFound} also for a mail of a foreign network */
  async one(scope: Scope, id: string): Promise<MailView> {
    const [found] = await this.database.query<DatedRow & Body>(
      `select ${COLUMNS}, parameters, subject, good_until as "goodUntil", calendar is not null as "hasCalendar", parameters = '{}' as "isForgotten"
       from mail_message where id = $2 and ${inNetworks('network_id')('$1')}`,
      [networksIn(scope, 'mail:read'), id],
    );
    if (!found) throw new NotFound({ thing: 'mail' });
    const { parameters, subject, goodUntil, isForgotten, hasCalendar, ...row } = found;
    const words = this.words({ ...row, parameters }, row.sentAt ?? this.clock.now());
    return {
      ...asRow(row),
      ...words,
      subject: words.subject ?? subject,
      hasCalendar,
      steps: stepsFor({ ...row, goodUntil, isForgotten, isDead: row.returned?.severity === 'hard' }, this.clock.now()),
    };
  }

  /** Organisers look at mails that failed first of all: also at one that cannot be written. */
  private words(mail: Parameters<typeof showMail>[0], at: Date): Pick<MailView, 'subject' | 'text'> {
    try {
      return showMail(mail, this.config.baseUrl, at);
    } catch {
      return { subject: null, text: null };
    }
  }
}

/** Mails without a network (accounts) are for whoever sees every network. */
export const matchingMails = (scope: Scope, permission: Permission, filter: OutboxFilter): Where =>
  new Where()
    .and(networksIn(scope, permission), inNetworks('network_id'))
    .and(filter.networkId, (p) => `network_id = ${p}`)
    .and(filter.eventId, (p) => `event_id = ${p}`)
    .and(filter.batchId, (p) => `batch_id = ${p}`)
    .and(filter.status, (p) => `status = ${p}`)
    .matching(filter.text, (p) => `${SEARCHED} like any(${p})`);

const asRow = (row: DatedRow): OutboxRow => ({
  ...row,
  notBefore: row.notBefore.toISOString(),
  sentAt: row.sentAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
});
