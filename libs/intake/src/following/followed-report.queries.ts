import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type EventState } from '#libs/events';
import { Clock, isId, type Language, type LocalDay, type LocalTime, type Zone } from '#libs/kernel';
import { ASKED_WAYS } from '../obligations/asked.queries.js';
import { hasContact } from '../obligations/valid-role.queries.js';
import type { ReleaseCause } from '../obligations/release.rules.js';
import { HANDED_OVER, type HandedOver } from '../reports/handed-over.queries.js';
import type { ReportState } from '../reports/report-state.rules.js';
import { type Reach, type ReachFacts, reachOf } from './reach.rules.js';

/** A gathering in few words. */
export type FollowedEvent = Readonly<{
  title: string;
  slug: string;
  state: EventState;
  startsLocal: LocalTime;
  endsLocal: LocalTime;
  zone: Zone;
}>;

/** What has been promised because of the report, and how it stands. */
export type FollowedPromise = Readonly<{
  id: string;
  acceptedAt: Date;
  /** When somebody of the project was asked to the gathering it is bound to. */
  invitedAt: Date | null;
  endedAt: Date | null;
  /** It was let go, and for what; null where nobody has said. */
  isLetGo: boolean;
  releaseCause: ReleaseCause | null;
  event: FollowedEvent | null;
  /** The gathering it was bound to last, if that fell through. */
  lostEvent: FollowedEvent | null;
  /** Whether there is somebody to write to, without who it is; null when there is nothing to say. */
  reach: Reach | null;
}>;

/** A report as whoever made it may see it: what they told, and what became of it. */
export type FollowedReport = Readonly<{
  id: string;
  networkId: string;
  reference: string;
  language: Language;
  rawName: string;
  receivedAt: Date;
  /** The gathering at which somebody told of it. */
  toldAt: Readonly<{ title: string; slug: string }> | null;
  state: ReportState;
  decidedAt: Date | null;
  reason: string;
  /** What they were asked, and until when their answer is waited for. */
  question: Readonly<{
    text: string;
    until: LocalDay;
    isAnswered: boolean;
    /** They were asked for somebody to write to, once the project was promised (E10). */
    isForContact: boolean;
  }> | null;
  handedOverTo: HandedOver | null;
  lacksContact: boolean;
  /** Null when nobody has said who they are, or they have taken it back. */
  reporter: Readonly<{ name: string; hasAddress: boolean; mayBeNamed: boolean }> | null;
  linkVersion: number;
  supplements: readonly Readonly<{ note: string; writtenAt: string }>[];
  promise: FollowedPromise | null;
}>;

const eventJson = (alias: string): string => `case when ${alias}.id is not null then json_build_object(
  'title', ${alias}.title, 'slug', ${alias}.slug, 'state', ${alias}.state, 'startsLocal', ${alias}.starts_local,
  'endsLocal', ${alias}.ends_local, 'zone', ${alias}.zone) end`;

// A report of the same project joins the promise of the first one, and that of an ended project its heir. What a promise was bound to before, its history tells.
const FOLLOWED = `
  select r.id, r.network_id as "networkId", r.reference, r.language, r.raw_name as "rawName",
    r.received_at as "receivedAt", r.state, r.decided_at as "decidedAt", r.reason,
    c.report_id is null or (c.email is null and c.phone = '') as "lacksContact",
    case when p.report_id is not null then json_build_object('name', p.name, 'hasAddress', p.email is not null,
      'mayBeNamed', p.may_be_named) end as reporter,
    ${HANDED_OVER.json} as "handedOverTo",
    case when q.report_id is not null then json_build_object('text', q.question, 'until', q.until,
      'isAnswered', q.answered_at is not null, 'isForContact', coalesce(q.asked_at > r.decided_at, false)) end as question,
    case when told.id is not null then json_build_object('title', told.title, 'slug', told.slug) end as "toldAt",
    coalesce(p.link_version, 1) as "linkVersion",
    (select coalesce(json_agg(json_build_object('note', s.note, 'writtenAt', s.written_at) order by s.written_at, s.id), '[]')
     from report_supplement s where s.report_id = r.id) as supplements,
    o.id as "promiseId", o.accepted_at as "acceptedAt", o.ended_at as "endedAt", o.release_cause as "releaseCause",
    o.outcome, ${eventJson('e')} as event, ${eventJson('lost')} as "lostEvent",
    (select min(a.attempted_at) from obligation_attempt a
     where a.obligation_id = o.id and a.event_id = o.bound_event_id and a.way in ${ASKED_WAYS}) as "invitedAt",
    case when o.id is not null and o.outcome is null then json_build_object(
      'isReachable', ${hasContact('o', '$2')},
      'hasReturned', exists (
        select 1 from obligation_attempt a where a.obligation_id = o.id and a.way = 'returned' and not exists (
          select 1 from obligation_attempt b
          where b.obligation_id = o.id and b.way in ${ASKED_WAYS} and b.attempted_at > a.attempted_at)),
      'hasChanged', exists (
        select 1 from contact_search f where f.obligation_id = o.id and f.place = 'former_contact' and f.is_found)
        or exists (select 1 from history_entry h where h.thing_id = o.id and h.action = 'obligation.contact-replaced')
    ) end as "reachFacts"
  from project_report r
  left join report_contact c on c.report_id = r.id
  left join reporter p on p.report_id = r.id
  left join lateral (
    select * from report_question asked where asked.report_id = r.id order by asked.asked_at desc limit 1) q on true
  ${HANDED_OVER.join}
  left join event told on told.id = r.event_id
  left join project_report first on first.id = r.duplicate_of
  left join obligation made on made.id = coalesce(r.obligation_id, first.obligation_id) and r.state in ('accepted', 'duplicate')
  left join obligation o on o.id = coalesce(made.inherited_by, made.id)
  left join event e on e.id = o.bound_event_id
  left join lateral (
    select was.* from history_entry h join event was on was.id = (h.facts ->> 'from')::uuid
    where h.thing = 'obligation' and h.thing_id = o.id and h.action in ('obligation.bound', 'obligation.reopened')
      and h.facts ->> 'from' is not null
    order by h.at desc, h.id desc limit 1) lost on lost.state in ('cancelled', 'not_held')
  where r.id = $1`;

type Row = Omit<FollowedReport, 'promise'> &
  Omit<FollowedPromise, 'id' | 'isLetGo' | 'reach'> &
  Readonly<{ promiseId: string | null; reachFacts: ReachFacts | null; outcome: string | null }>;

/** For the page behind the link of a report, which whoever made it holds. */
@Injectable()
export class FollowedReports {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * How many new projects were told of at a gathering: a number for everybody to see. What several people told is one
   * project, and what was known before is not new (E25).
   */
  async countAt(eventId: string): Promise<number> {
    const [told] = await this.database.query<{ count: number }>(
      `select count(*)::int as count from project_report
       where event_id = $1 and state not in ('duplicate', 'already_known')`,
      [eventId],
    );
    return told!.count;
  }

  async find(id: string): Promise<FollowedReport | null> {
    const [row] = isId(id) ? await this.database.query<Row>(FOLLOWED, [id, this.clock.now()]) : [];
    if (!row) return null;
    const {
      promiseId,
      acceptedAt,
      invitedAt,
      endedAt,
      releaseCause,
      outcome,
      event,
      lostEvent,
      reachFacts,
      ...report
    } = row;
    if (promiseId === null) return { ...report, promise: null };
    const isLetGo = outcome === 'released';
    const reach = reachFacts && reachOf(reachFacts, invitedAt !== null);
    return {
      ...report,
      promise: {
        id: promiseId,
        acceptedAt,
        invitedAt,
        endedAt,
        ...{ isLetGo, releaseCause: isLetGo ? releaseCause : null },
        event,
        lostEvent,
        reach,
      },
    };
  }
}
