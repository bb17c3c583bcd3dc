import { Injectable } from '@nestjs/common';
import { Database, inNetworks, isoInstant, readPage, Where } from '#libs/database';
import {
  isId,
  type Language,
  looseSql,
  networksIn,
  NotFound,
  type Page,
  type PageRequest,
  requirePermission,
  type Scope,
} from '#libs/kernel';
import type { Named } from '#libs/networks';
import { askedQuestion, type AskedQuestionView } from '../reports/asked-question.queries.js';
import type { ReportChannel } from '../reports/report-input.rules.js';
import { HANDED_OVER, type HandedOver } from '../reports/handed-over.queries.js';
import { type ReportState, reportStates } from '../reports/report-state.rules.js';

/** A report as its list shows it; times are ISO. */
export type ReportRow = Readonly<{
  id: string;
  networkId: string;
  /** `M-2026-007` */
  reference: string;
  name: string;
  carrier: string;
  city: string;
  channel: ReportChannel;
  /** At which gathering it was told. */
  event: Named | null;
  receivedAt: string;
  state: ReportState;
  decidedAt: string | null;
  /** What whoever told of it was asked when it was sighted, and until when their answer is waited for. */
  question: AskedQuestionView | null;
  /** Somebody of the project can be asked. */
  hasContact: boolean;
  project: Named | null;
  duplicateOf: Readonly<{ id: string; reference: string }> | null;
  version: number;
}>;

/** Everything that was told, and by whom. */
export type ReportView = ReportRow &
  Readonly<{
    language: Language;
    website: string;
    note: string;
    reason: string;
    contact: Readonly<{ name: string; email: string | null; phone: string }> | null;
    reporter: Readonly<{ personId: string | null; name: string; email: string | null; mayBeNamed: boolean }> | null;
    /** What was added later, the latest last. */
    supplements: readonly Readonly<{ note: string; writtenAt: string }>[];
    /** Which network has it now, and which one had it before. */
    handedOverTo: HandedOver | null;
    handedOverBy: string | null;
    /** The promise that accepting it has made or joined. */
    obligationId: string | null;
    history: readonly ReportHistoryEntry[];
  }>;

export type ReportHistoryEntry = Readonly<{
  id: string;
  at: string;
  action: string;
  actorKind: 'account' | 'person' | 'system' | 'public';
  actorId: string | null;
  actorName: string | null;
  reason: string | null;
}>;

/** `open` waits for a decision, `decided` has one. */
export type ReportFilter = Readonly<{
  which: 'open' | 'decided' | 'any' | ReportState;
  term?: string;
  /** None but these. */
  among?: readonly string[];
}>;

export type ReportCounts = Readonly<Record<ReportState, number>>;

const OPEN = `r.state in ('in_triage', 'needs_info')`;

const row = `r.id, r.network_id as "networkId", r.reference, r.raw_name as name, r.raw_carrier as carrier,
  r.raw_city as city, r.channel, ${isoInstant('r.received_at')} as "receivedAt", r.state,
  ${isoInstant('r.decided_at')} as "decidedAt", r.version,
  coalesce(c.email is not null or c.phone <> '', false) as "hasContact",
  case when q.report_id is not null then ${askedQuestion(`r.state <> 'needs_info'`)} end as question,
  case when e.id is not null then json_build_object('id', e.id, 'name', e.title) end as event,
  case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as project,
  case when d.id is not null then json_build_object('id', d.id, 'reference', d.reference) end as "duplicateOf"`;

const FROM = `project_report r left join event e on e.id = r.event_id left join project p on p.id = r.project_id
  left join project_report d on d.id = r.duplicate_of left join report_contact c on c.report_id = r.id
  left join report_question q on q.report_id = r.id and q.purpose = 'sighting' left join mail_message qm on qm.id = q.mail_id`;

const HISTORY = `(select coalesce(json_agg(json_build_object('id', h.id, 'at', ${isoInstant('h.at')}, 'action', h.action,
    'actorKind', h.actor_kind, 'actorId', h.actor_id, 'actorName', h.actor_name, 'reason', h.reason) order by h.at desc, h.id desc), '[]')
  from history_entry h where h.thing_id = r.id)`;

const SUPPLEMENTS = `(select coalesce(json_agg(json_build_object('note', s.note, 'writtenAt', ${isoInstant('s.written_at')})
    order by s.written_at, s.id), '[]')
  from report_supplement s where s.report_id = r.id)`;

const full = `${row}, ${HANDED_OVER.json} as "handedOverTo",
  (select bn.name from project_report b join network bn on bn.id = b.network_id where b.id = r.handed_over_from) as "handedOverBy",
  r.language, r.raw_website as website, r.raw_note as note, r.reason,
  r.obligation_id as "obligationId", ${HISTORY} as history, ${SUPPLEMENTS} as supplements,
  case when c.report_id is not null then json_build_object('name', c.name, 'email', c.email, 'phone', c.phone) end as contact,
  case when b.report_id is not null then json_build_object('personId', b.person_id, 'name', b.name, 'email', b.email,
    'mayBeNamed', b.may_be_named) end as reporter`;

/** What people have told of projects, for those who sight it. */
@Injectable()
export class ReportQueries {
  constructor(private readonly database: Database) {}

  /** Open ones by who waits longest, decided ones the latest first. @throws {NotFound} for a foreign network */
  async list(scope: Scope, networkId: string, filter: ReportFilter, request: PageRequest): Promise<Page<ReportRow>> {
    requirePermission(scope, 'contact:read', networkId);
    const { which, term, among } = filter;
    const where = visible(scope)
      .and(networkId, (p) => `r.network_id = ${p}`)
      .when(which === 'open', OPEN)
      .when(which === 'decided', `not ${OPEN}`)
      .and(isGroup(which) ? undefined : which, (p) => `r.state = ${p}`)
      .and(among, (p) => `r.id = any(${p}::uuid[])`)
      .matching(
        term,
        (p) =>
          `${looseSql("concat_ws(' ', r.reference, r.raw_name, r.raw_carrier, r.raw_city, p.name)")} like any(${p})`,
      );
    const orderBy = which === 'decided' ? 'r.decided_at desc, r.id desc' : 'r.received_at, r.id';
    return readPage(this.database, { columns: row, from: FROM, where, orderBy }, request);
  }

  /** @throws {NotFound} for a foreign network */
  async count(scope: Scope, networkId: string): Promise<ReportCounts> {
    requirePermission(scope, 'contact:read', networkId);
    const rows = await this.database.query<{ state: ReportState; count: number }>(
      'select state, count(*)::int as count from project_report where network_id = $1 group by state',
      [networkId],
    );
    const none = Object.fromEntries(reportStates.map((state) => [state, 0])) as Record<ReportState, number>;
    return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
  }

  /** @throws {NotFound} when it is missing or foreign. */
  async get(scope: Scope, id: string): Promise<ReportView> {
    const where = visible(scope).and(id, (p) => `r.id = ${p}`);
    const sql = `select ${full} from ${FROM} ${HANDED_OVER.join} left join reporter b on b.report_id = r.id where ${where.toString()}`;
    const [found] = isId(id) ? await this.database.query<ReportView>(sql, where.parameters) : [];
    if (!found) throw new NotFound({ thing: 'project-report' });
    return found;
  }
}

const isGroup = (which: ReportFilter['which']) => which === 'open' || which === 'decided' || which === 'any';

const visible = (scope: Scope): Where => new Where().and(networksIn(scope, 'contact:read'), inNetworks('r.network_id'));
