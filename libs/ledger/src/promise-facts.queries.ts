import { inNetworks, type Reader, Where } from '#libs/database';
import type { LocalDay } from '#libs/kernel';
import type { EventFormat } from '#libs/events';
import { ASKED_WAYS, isAgreed, type ReleaseCause } from '#libs/intake';
import { isReachable } from '#libs/networks';
import { DELIVERED_MS } from './came.rules.js';
import type { BoundGathering, PromiseFacts } from './promise-facts.rules.js';

/** Which promises are read. The caller has checked the scope. */
export type WhichPromises = Readonly<{
  /** `null` stands for all of them. */
  networkIds: readonly string[] | null;
  eventId?: string;
  id?: string;
  /** In the name of the project or its carrier, or a reference. */
  text?: string;
}>;

type Moment =
  'receivedAt' | 'acceptedAt' | 'reopenedAt' | 'endedAt' | 'contactSince' | 'brokenSince' | 'uninformedSince';

type Row = Omit<PromiseFacts, 'gathering' | 'invitation' | 'hold' | Moment | keyof Release> &
  Readonly<Record<'receivedAt' | 'acceptedAt', number>> &
  Readonly<
    Record<Exclude<Moment, 'receivedAt' | 'acceptedAt'> | 'sentAt' | 'handedOverAt' | 'failedAt', number | null>
  > &
  Readonly<{
    eventId: string | null;
    hasAnswered: boolean;
    /** What only few have comes in one piece: each column costs at every one of thousands of rows. */
    hold: Readonly<{ at: number; by: string | null; reason: string }> | null;
    release: ReleaseRow | null;
  }>;

type Release = Pick<PromiseFacts, 'releaseCause' | 'inheritedBy' | 'isReleaseAsked' | 'isAgreed'>;

type ReleaseRow = Readonly<{
  cause: ReleaseCause | null;
  heir: string | null;
  askedBy: string | null;
  agreedBy: string | null;
  hasProjectEnded: boolean;
}>;

/** Milliseconds: thousands of rows with ten moments each are read five times as fast as with timestamps in words. */
const at = (column: string): string => `date_part('epoch', ${column}) * 1000`;

/**
 * Somebody a mail may go to. Since when they speak for the project is when they were entered: whoever is entered for a
 * time that has begun was not known before.
 */
const CONTACTS = `
  contacts as (
    select c.project_id,
      min(c.created_at) filter (where c.valid_from <= $DAY::date and (c.valid_to is null or c.valid_to > $DAY::date)
        and ${isReachable('p')}) as since,
      max(c.valid_to) filter (where c.valid_to <= $DAY::date)::text as until
    from contact_role c join person p on p.id = c.person_id
    where c.project_id is not null and $NETWORKS group by c.project_id)`;

// Whoever has cancelled has had the place that was promised; whoever was turned down has not.
const REGISTERED = `
  select 1 from registration r where r.event_id = a.event_id and r.person_id = a.person_id
    and r.status not in ('requested', 'rejected') and (r.status <> 'cancelled' or r.cancelled_by in ('person', 'silence'))`;

// Whoever was asked before and whose invitation was taken back counts no more; of the others the latest does. Who
// registered unasked has answered.
const INVITED = `
  invited as (
    select distinct on (a.obligation_id) a.obligation_id, coalesce(i.sent_at, a.attempted_at) as sent_at, m.sent_at as handed_over_at,
      case when i.state = 'bounced' or m.status in ('bounced', 'failed', 'suppressed', 'expired') then coalesce(
        (select max(r.at) from mail_return r where r.mail_id = m.id), i.updated_at) end as failed_at,
      i.id is null or i.state in ('accepted', 'declined', 'declined_interested') as has_answered
    from obligation_attempt a
      join obligation b on b.id = a.obligation_id and b.bound_event_id = a.event_id
      left join invitation i on i.event_id = a.event_id and i.person_id = a.person_id and i.state <> 'revoked'
        and a.way <> 'registration'
      left join mail_message m on m.batch_id = i.wave_id and m.person_id = i.person_id
    where a.way in ${ASKED_WAYS} and (i.id is not null or a.way = 'registration' and exists (${REGISTERED})) and $NETWORKS
    order by a.obligation_id, a.attempted_at desc, i.sent_at desc)`;

const ASKED = `
  asked as (
    select a.obligation_id, bool_or(a.event_id = b.bound_event_id) as there, max(a.attempted_at) as last
    from obligation_attempt a join obligation b on b.id = a.obligation_id
    where a.way in ${ASKED_WAYS} and $NETWORKS group by a.obligation_id)`;

// An address that is dead stays so, whatever was done about it, until the person has another one.
const BROKEN = `
  broken as (
    select c.project_id, max(t.created_at) as since
    from repair_task t join person p on p.id = t.person_id and p.email = t.address and p.email_status = 'hard_bounce'
      join contact_role c on c.person_id = t.person_id and c.project_id is not null
        and c.valid_from <= $DAY::date and (c.valid_to is null or c.valid_to > $DAY::date)
    where $NETWORKS group by c.project_id)`;

const UNINFORMED = `
  uninformed as (
    select r.obligation_id, min(c.received_at) as since
    from report_contact c join project_report r on r.id = c.report_id
    where r.obligation_id is not null and $NETWORKS group by r.obligation_id)`;

/** Everything that decides where promises stand and until when something has to be done, whatever became of them. */
export async function listPromiseFacts(
  reader: Reader,
  { networkIds, eventId, id, text }: WhichPromises,
  today: LocalDay,
  now: Date,
): Promise<PromiseFacts[]> {
  const where = new Where();
  const networks = where.place(networkIds);
  const of = (sql: string, column: string, day = '') =>
    sql.replaceAll('$NETWORKS', inNetworks(column)(networks)).replaceAll('$DAY', day);
  const day = where.place(today);
  where
    .when(true, inNetworks('o.network_id')(networks))
    .and(eventId, (p) => `o.bound_event_id = ${p}`)
    .and(id, (p) => `o.id = ${p}`)
    .matching(
      text,
      (p) => `j.search like any(${p}) or g.search like any(${p}) or exists (
        select 1 from project_report r join obligation made on made.id = r.obligation_id
        where (made.id = o.id or made.inherited_by = o.id) and lower(r.reference) like any(${p}))`,
    );
  const rows = await reader.query<Row>(
    `with ${of(CONTACTS, 'c.network_id', day)}, ${of(INVITED, 'a.network_id')}, ${of(ASKED, 'a.network_id')},
       ${of(UNINFORMED, 'c.network_id')}, ${of(BROKEN, 't.network_id', day)}
     select o.id, o.network_id as "networkId", o.project_id as "projectId", o.version, ${at('o.received_at')} as "receivedAt",
       ${at('o.accepted_at')} as "acceptedAt", ${at('o.reopened_at')} as "reopenedAt", o.outcome, ${at('o.ended_at')} as "endedAt",
       case when o.release_cause is not null or o.inherited_by is not null then json_build_object('cause', o.release_cause, 'heir', o.inherited_by,
         'askedBy', o.release_asked_by, 'agreedBy', o.release_agreed_by, 'hasProjectEnded', j.ended_on is not null) end as release,
       t.obligation_id is not null as "wasInvited", coalesce(t.there, false) as "wasInvitedThere",
       o.bound_event_id as "eventId", ${at('c.since')} as "contactSince", c.until as "contactUntil", ${at('w.since')} as "brokenSince",
       case when o.outcome is null and o.held_at is not null and (t.last is null or t.last < o.held_at) then
         json_build_object('at', ${at('o.held_at')}, 'by', o.held_by, 'reason', o.hold_reason) end as hold,
       case when o.first_informed_at is null and o.outcome is null then ${at('u.since')} end as "uninformedSince",
       ${at('i.sent_at')} as "sentAt", ${at('i.handed_over_at')} as "handedOverAt", ${at('i.failed_at')} as "failedAt", i.has_answered as "hasAnswered"
     from obligation o join project j on j.id = o.project_id
       ${text === undefined ? '' : 'join organisation g on g.id = j.carrier_organisation_id'}
       left join contacts c on c.project_id = o.project_id
       left join invited i on i.obligation_id = o.id left join asked t on t.obligation_id = o.id
       left join uninformed u on u.obligation_id = o.id left join broken w on w.project_id = o.project_id
     where ${where.toString()}`,
    where.parameters,
  );
  const gatherings = await findGatherings(reader, [...new Set(rows.flatMap((row) => row.eventId ?? []))]);
  return rows.map((row) => factsOf(row, gatherings, now));
}

const date = (milliseconds: number | null): Date | null => (milliseconds === null ? null : new Date(milliseconds));

/** Field by field: copies of thousands of rows with a rest take longer than the database. */
function factsOf(row: Row, gatherings: ReadonlyMap<string, BoundGathering>, now: Date): PromiseFacts {
  const release = releaseOf(row);
  return {
    id: row.id,
    networkId: row.networkId,
    projectId: row.projectId,
    version: row.version,
    receivedAt: new Date(row.receivedAt),
    acceptedAt: new Date(row.acceptedAt),
    reopenedAt: date(row.reopenedAt),
    outcome: row.outcome,
    releaseCause: release.releaseCause,
    inheritedBy: release.inheritedBy,
    isReleaseAsked: release.isReleaseAsked,
    isAgreed: release.isAgreed,
    wasInvited: row.wasInvited,
    wasInvitedThere: row.wasInvitedThere,
    endedAt: date(row.endedAt),
    gathering: row.eventId === null ? null : (gatherings.get(row.eventId) ?? null),
    contactSince: date(row.contactSince),
    contactUntil: row.contactUntil,
    brokenSince: date(row.brokenSince),
    uninformedSince: date(row.uninformedSince),
    hold: row.hold && { ...row.hold, at: new Date(row.hold.at) },
    invitation: invitationOf(row, now),
  };
}

function releaseOf({ outcome, release }: Row): Release {
  if (release === null) return NOT_RELEASED;
  const { cause, heir: inheritedBy, askedBy, agreedBy, hasProjectEnded } = release;
  const isWell = outcome !== 'released' || cause === null || isAgreed({ cause, askedBy, agreedBy, hasProjectEnded });
  return { releaseCause: cause, inheritedBy, isReleaseAsked: outcome === null && cause !== null, isAgreed: isWell };
}

const NOT_RELEASED: Release = { releaseCause: null, inheritedBy: null, isReleaseAsked: false, isAgreed: true };

function invitationOf({ sentAt, handedOverAt, failedAt, hasAnswered }: Row, now: Date): PromiseFacts['invitation'] {
  if (sentAt === null) return null;
  const isDelivered = (handedOverAt ?? sentAt) + DELIVERED_MS <= now.getTime();
  return { sentAt: new Date(sentAt), isDelivered, failedAt: date(failedAt), hasAnswered };
}

const USUAL_LEAD_DAYS: Readonly<Record<EventFormat, number>> = { in_person: 56, hybrid: 56, online: 42 };
const DAY_MS = 86_400_000;

type EventRow = Omit<BoundGathering, 'invitesAt'> & Readonly<{ format: EventFormat; plannedAt: Date | null }>;

/**
 * Invitations that make up for one address that was dead, and those at short notice, are no wave; the first other one is.
 */
async function findGatherings(
  reader: Reader,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, BoundGathering>> {
  const rows = await reader.query<EventRow>(
    `select e.id, e.title, e.starts_local as "startsLocal", e.starts_at as "startsAt", e.format,
       e.guarantee_relevant as "keepsPromises", e.state not in ('draft', 'cancelled', 'not_held') as "takesPlace",
       (select s.due_at from outreach_step s where s.event_id = e.id and s.kind = 'invitation') as "plannedAt",
       (select min(w.sends_at) from invitation_wave w where w.event_id = e.id and not w.at_short_notice
          and not exists (select 1 from repair_task t where t.wave_id = w.id)) as "invitedAt"
     from event e where e.id = any($1)`,
    [eventIds],
  );
  return new Map(
    rows.map(({ format, plannedAt, ...event }) => {
      const usual = new Date(event.startsAt.getTime() - USUAL_LEAD_DAYS[format] * DAY_MS);
      return [event.id, { ...event, invitesAt: plannedAt ?? usual }];
    }),
  );
}
