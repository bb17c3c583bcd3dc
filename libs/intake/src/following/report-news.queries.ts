import { inNetworks, lock, type Reader, type Tx } from '#libs/database';
import type { Language, LocalDay, LocalTime, Zone } from '#libs/kernel';
import { ASKED_WAYS } from '../obligations/asked.queries.js';
import type { ReleaseCause } from '../obligations/release.rules.js';
import { hasContact } from '../obligations/valid-role.queries.js';
import { HANDED_OVER, type HandedOver } from '../reports/handed-over.queries.js';
import type { Answerable } from './answer.rules.js';
import type { Tellable } from './report-news.rules.js';

/** A report whose reporter may have to hear something. */
export type DueReport = Tellable &
  Readonly<{
    reportId: string;
    reference: string;
    rawName: string;
    networkId: string;
    language: Language;
    reason: string;
    releaseCause: ReleaseCause | null;
    question: Readonly<{ text: string; until: LocalDay }> | null;
    name: string;
    address: string;
    personId: string | null;
    linkVersion: number;
    isKnown: boolean;
    handedOverTo: HandedOver | null;
    event: Readonly<{
      title: string;
      slug: string;
      startsLocal: LocalTime;
      endsLocal: LocalTime;
      zone: Zone;
      place: string;
    }> | null;
  }>;

// What is news, and which, says report-news.rules.ts. The mail stands first: what became of it leaves out most, and
// PostgreSQL keeps to the order of so many tables.
const REPORTED = `
  from reporter p
  left join mail_message m on m.id = p.told_mail_id
  join project_report r on r.id = p.report_id
  left join project_report first on first.id = r.duplicate_of
  left join obligation made on made.id = coalesce(r.obligation_id, first.obligation_id)
  left join obligation o on o.id = coalesce(made.inherited_by, made.id)
  left join event e on e.id = o.bound_event_id
  ${HANDED_OVER.join}
  left join report_question q on q.report_id = r.id
    and q.purpose = case when r.state in ('accepted', 'duplicate') then 'contact' else 'sighting' end
  cross join lateral (select exists (
    select 1 from obligation_attempt a
    where a.obligation_id = o.id and a.event_id = o.bound_event_id and a.way in ${ASKED_WAYS}) as "isInvited") i`;

// Of what was kept before it was told of: by then nobody has to be invited because of it.
const ENDED = `coalesce(o.outcome = 'released', false) as "isLetGo",
  coalesce(o.outcome = 'fulfilled' and o.ended_at <= r.received_at, false) as "wasKept"`;

/** Nobody is asked for what is known by now. @param at the parameter that holds the moment */
const questionDue = (
  at: string,
): string => `(r.state in ('accepted', 'duplicate') and o.id is not null and o.outcome is null
  and q.asked_at > r.decided_at and q.sent_at is null and q.answered_at is null and not ${hasContact('o', at)})`;

const decided = (at: string): string => `${REPORTED}
  where p.email is not null and r.state <> 'in_triage'
    and (p.told is distinct from 'invited' or coalesce(${questionDue(at)}, false))`;

/** Of reports decided before that moment: those of which something has happened since their reporter heard last. */
export const listReportsToTell = (source: Reader, decidedBefore: Date): Promise<(Tellable & { reportId: string })[]> =>
  source.query(
    `select r.id as "reportId", r.state, p.told, i."isInvited", ${ENDED},
       h.id is not null as "isHandedOver", coalesce(${questionDue('$1')} and q.asked_at <= $1, false) as "isQuestionDue"
     ${decided('$1')} and coalesce(r.decided_at, r.updated_at) <= $1
       and (p.told_at is null or p.told_at <= r.updated_at or i."isInvited" or ${questionDue('$1')})
     order by r.updated_at, r.id`,
    [decidedBefore],
  );

/** One of them, held so that nobody else tells it. */
export async function lockReportWithNews(tx: Tx, reportId: string, now: Date): Promise<DueReport | null> {
  const [due] = await tx.query<DueReport[]>(
    `select r.id as "reportId", r.reference, r.raw_name as "rawName", r.network_id as "networkId", r.language, r.state,
       r.reason, o.release_cause as "releaseCause",
       case when q.report_id is not null then json_build_object('text', q.question, 'until', q.until) end as question,
       p.name, p.email as address, p.person_id as "personId", p.link_version as "linkVersion", p.told,
       i."isInvited", ${ENDED}, r.state = 'duplicate' as "isKnown",
       h.id is not null as "isHandedOver", ${HANDED_OVER.json} as "handedOverTo",
       coalesce(${questionDue('$2')}, false) as "isQuestionDue",
       case when e.id is not null then json_build_object('title', e.title, 'slug', e.slug, 'startsLocal', e.starts_local,
         'endsLocal', e.ends_local, 'zone', e.zone, 'place', concat_ws(', ', nullif(e.venue_name, ''), nullif(e.venue_address, '')))
       end as event
     ${decided('$2')} and r.id = $1 ${lock.toChange} of p, r`,
    [reportId, now],
  );
  return due ?? null;
}

/** A reporter who may wait for an answer, with what decides whether they do: a question is none. */
export type AskingReporter = Answerable &
  Readonly<{ reportId: string; networkId: string; name: string; obligationId: string | null }>;

/** One report, or those of one promise. */
export type WhichReports = Readonly<{ reportId?: string; obligationId?: string }>;

// Most of them: they were told all there is, and it has arrived. Read anyway, they would be owed nothing.
const WAITS_FOR_THE_INVITATION = `
  (r.state in ('accepted', 'duplicate') and p.told = 'noted' and m.status = 'sent' and not i."isInvited")`;

/** Of these networks, those who left a name or an address; who left neither waits for nothing. @param networks null for all */
export const listReporters = (
  source: Reader,
  networks: readonly string[] | null,
  { reportId, obligationId }: WhichReports = {},
): Promise<AskingReporter[]> =>
  source.query<AskingReporter>(
    `select r.id as "reportId", r.network_id as "networkId", r.raw_name as name, o.id as "obligationId", r.state, p.told, i."isInvited",
       ${ENDED}, h.id is not null as "isHandedOver", false as "isQuestionDue", p.email is not null as "hasAddress",
       r.decided_at as "decidedAt", q.asked_at as "askedAt", p.answered_at as "answeredAt", m.status as mail,
       (select min(a.attempted_at) from obligation_attempt a
        where a.obligation_id = o.id and a.event_id = o.bound_event_id and a.way in ${ASKED_WAYS}) as "invitedAt"
     ${REPORTED}
     where r.state <> 'in_triage' and (p.email is not null or p.name <> '') and ${inNetworks('r.network_id')('$1')}
       and (p.told is distinct from 'invited' or m.status <> 'sent') and not coalesce(${WAITS_FOR_THE_INVITATION}, false) and (r.id = $2::uuid or $2::uuid is null)
       and (o.id = $3::uuid or $3::uuid is null)
     order by r.received_at, r.id`,
    [networks, reportId ?? null, obligationId ?? null],
  );
