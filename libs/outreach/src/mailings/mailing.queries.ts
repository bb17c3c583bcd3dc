import { Injectable } from '@nestjs/common';
import { Database, inNetworks, readPage, Where } from '#libs/database';
import { type Actor, Clock, isId, networksIn, NotFound, type Page, type PageRequest, type Scope } from '#libs/kernel';
import type { Named } from '#libs/networks';
import type { LeftOutCause } from './mailing-people.rules.js';
import type { MailingProgress } from './mailing-progress.rules.js';
import type { MailingTexts } from './mailing-texts.rules.js';

/** A mailing as organisers see it; times are ISO. */
export type MailingView = Readonly<{
  id: string;
  networkId: string;
  event: Named | null;
  texts: MailingTexts;
  recipients: number;
  leftOut: Readonly<Partial<Record<LeftOutCause, number>>>;
  sendsAt: string;
  /** For how long it can still be taken back, by the clock that decides. */
  heldSeconds: number;
  takenBackAt: string | null;
  takenBack: number | null;
  createdAt: string;
  progress: MailingProgress;
  /** Who sent it, as the history knows. */
  actorKind: Actor['kind'];
  actorId: string | null;
  actorName: string | null;
}>;

const PROGRESS = `coalesce((select jsonb_object_agg(s.status, s.count) from (
  select status, count(*)::int as count from mail_message where batch_id = m.id group by status) s), '{}')`;

const COLUMNS = `m.id, m.network_id as "networkId",
  case when e.id is not null then json_build_object('id', e.id, 'name', e.title) end as event, m.texts, m.recipients,
  m.left_out as "leftOut", m.sends_at as "sendsAt", m.taken_back_at as "takenBackAt", m.taken_back as "takenBack",
  m.created_at as "createdAt", ${PROGRESS} as progress, coalesce(h.actor_kind, 'system') as "actorKind",
  h.actor_id as "actorId", h.actor_name as "actorName"`;

const FROM = `mailing m left join event e on e.id = m.event_id
  left join history_entry h on h.thing_id = m.id and h.action = 'mailing.sent'`;

type Row = Omit<MailingView, 'heldSeconds' | 'sendsAt' | 'takenBackAt' | 'createdAt'> & {
  sendsAt: Date;
  takenBackAt: Date | null;
  createdAt: Date;
};

/** What was sent in organisers' own words, and how far it is. */
@Injectable()
export class MailingQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(
    scope: Scope,
    networkId: string,
    filter: Readonly<{ eventId?: string }>,
    page: PageRequest,
  ): Promise<Page<MailingView>> {
    const where = visible(scope)
      .and(networkId, (p) => `m.network_id = ${p}`)
      .and(filter.eventId, (p) => `m.event_id = ${p}`);
    const listing = { columns: COLUMNS, from: FROM, where, orderBy: 'm.created_at desc, m.id' };
    const found = await readPage<Row>(this.database, listing, page);
    return { ...found, rows: found.rows.map((row) => asView(row, this.clock.now())) };
  }

  /** @throws {NotFound} also for a mailing of a foreign network */
  async get(scope: Scope, id: string): Promise<MailingView> {
    const where = visible(scope).and(id, (p) => `m.id = ${p}`);
    const sql = `select ${COLUMNS} from ${FROM} where ${where.toString()}`;
    const [row] = isId(id) ? await this.database.query<Row>(sql, where.parameters) : [];
    if (!row) throw new NotFound({ thing: 'mailing' });
    return asView(row, this.clock.now());
  }
}

const visible = (scope: Scope): Where => new Where().and(networksIn(scope, 'mail:read'), inNetworks('m.network_id'));

const asView = (row: Row, now: Date): MailingView => ({
  ...row,
  heldSeconds: row.takenBack === null ? Math.max(0, Math.ceil((row.sendsAt.getTime() - now.getTime()) / 1_000)) : 0,
  sendsAt: row.sendsAt.toISOString(),
  takenBackAt: row.takenBackAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
});
