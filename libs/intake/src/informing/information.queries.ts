import type { Reader } from '#libs/database';
import type { Language, LocalTime } from '#libs/kernel';
import { isReachable, logoOf, type PictureView } from '#libs/networks';
import { ASKED_WAYS } from '../obligations/asked.queries.js';
import { KNOWS_THE_NETWORK, speaking } from './speaking.queries.js';

/** From which report somebody's address is known; null when an organiser found it. */
export type FoundIn = Readonly<{
  isSelf: boolean;
  /** Only with the reporter's consent. */
  reporter: string | null;
  eventTitle: string | null;
  eventStarts: LocalTime | null;
}>;

/** Somebody with all running promises that they speak for, and what the first information has to say of them. */
export type ToInform = Readonly<{
  personId: string;
  networkId: string;
  email: string;
  salutation: string;
  title: string;
  firstName: string;
  lastName: string;
  language: Language;
  linkVersion: number;
  legalBasis: string;
  source: string;
  network: Readonly<{
    name: string;
    purpose: string;
    mailbox: string | null;
    phone: string | null;
    accentColor: string | null;
    fundingNotice: string;
    logo: PictureView | null;
    controller: string | null;
  }>;
  projects: readonly Readonly<{
    obligationId: string;
    name: string;
    eventId: string | null;
    foundIn: FoundIn | null;
  }>[];
}>;

// Of several reports that name this address, the person's own counts first, then the earliest. Whoever has reported the
// project and is made its contact afterwards has told of themselves as well: nobody else did (E11).
const FOUND_IN = `
  select json_build_object('isSelf', coalesce(t.email = p.email, false),
    'reporter', case when t.may_be_named then nullif(t.name, '') end,
    'eventTitle', e.title, 'eventStarts', e.starts_local)
  from project_report r left join report_contact k on k.report_id = r.id
    left join reporter t on t.report_id = r.id left join event e on e.id = r.event_id
  where p.email in (k.email, t.email) and r.obligation_id in (select o.id from obligation o where o.id = s.obligation_id or o.inherited_by = s.obligation_id)
  order by coalesce(t.email = p.email, false) desc, r.received_at, r.id limit 1`;

const UNINFORMED = `p.informed_at is null and ${isReachable('p')} and not ${KNOWS_THE_NETWORK}`;

// An invitation says the same to whoever has not heard it: once it has left, it was the first information; before, it may
// still be taken back.
const carriedBy = (states: string): string => `exists (
  select 1 from mail_message m where m.person_id = p.id and m.template in ('invitation-guarantee', 'invitation-short-notice')
    and m.parameters ? 'information' and m.status in (${states}))`;
const ON_ITS_WAY = carriedBy(`'queued', 'claimed', 'sending', 'held'`);

// Who takes the place of somebody who was asked, or can be written to again, hears it with the invitation, which follows
// within minutes (E6, E9); without one in an hour, by itself.
const INVITED_SOON = `exists (
  select 1 from speaking t join obligation_attempt a on a.obligation_id = t.obligation_id and a.event_id = t.bound_event_id
    and a.way in ${ASKED_WAYS} join event e on e.id = a.event_id
  where t.person_id = p.id and e.starts_at > $1 and greatest(t.speaks_since, p.email_set_at) > $1::timestamptz - interval '1 hour')`;

/** @param which of those who speak for promised projects */
const informing = (which: string, spoken = speaking('$1')): string => `
  with ${spoken}
  select p.id as "personId", p.network_id as "networkId", p.email, p.salutation, p.title, p.first_name as "firstName",
    p.last_name as "lastName", p.language, p.link_version as "linkVersion", p.legal_basis as "legalBasis", p.source,
    json_build_object('name', n.name, 'purpose', n.purpose, 'mailbox', n.mailbox, 'phone', n.phone,
      'accentColor', n.accent_color, 'fundingNotice', n.funding_notice, 'logo', ${logoOf('n')},
      'controller', nullif(concat_ws(', ', g.name, nullif(g.city, '')), '')) as network,
    json_agg(json_build_object('obligationId', s.obligation_id, 'name', j.name, 'eventId', s.bound_event_id,
      'foundIn', (${FOUND_IN})) order by j.name, s.obligation_id) as projects
  from speaking s join person p on p.id = s.person_id join project j on j.id = s.project_id
    join network n on n.id = s.network_id left join organisation g on g.id = n.coordinating_organisation_id
  where p.email is not null and ${which}
  group by p.id, n.id, g.id order by p.network_id, p.id`;

/**
 * Whom nobody has told yet. What was accepted a moment ago may still be taken back.
 * @param acceptedBefore of at least one of their promises
 */
export const listUninformed = (source: Reader, now: Date, acceptedBefore: Date): Promise<ToInform[]> =>
  source.query<ToInform>(
    informing(
      `${UNINFORMED} and not ${ON_ITS_WAY} and not ${INVITED_SOON} and s.person_id in (select person_id from speaking where accepted_at <= $2)`,
    ),
    [now, acceptedBefore],
  );

/** Whom an invitation has told meanwhile. */
export const listInformedByInvitation = (source: Reader, now: Date): Promise<ToInform[]> =>
  source.query<ToInform>(informing(`${UNINFORMED} and ${carriedBy(`'sent'`)}`), [now]);

/** Those of these people whom nobody has told yet. */
export const listUninformedOf = (source: Reader, now: Date, personIds: readonly string[]): Promise<ToInform[]> =>
  source.query<ToInform>(informing(`p.id = any($2) and ${UNINFORMED}`), [now, personIds]);

/** These people, whether they have been told or not. */
export const listToInform = (source: Reader, now: Date, personIds: readonly string[]): Promise<ToInform[]> =>
  source.query<ToInform>(informing('p.id = any($2)'), [now, personIds]);

/** Running promises whose contact knows, and of which that is not noted yet. */
export const listInformedPromises = (source: Reader, now: Date): Promise<{ id: string; informedAt: Date }[]> =>
  source.query(
    `with ${speaking('$1')}
     select s.obligation_id as id, min(greatest(s.accepted_at, coalesce(p.informed_at, s.accepted_at))) as "informedAt"
     from speaking s join person p on p.id = s.person_id
     where s.first_informed_at is null and (p.informed_at is not null or ${KNOWS_THE_NETWORK})
     group by s.obligation_id order by s.obligation_id`,
    [now],
  );

// Who spoke for a promised project when they were told, and to which gathering it was bound first.
const TOLD = `
  speaking as (
    select o.id as obligation_id, o.network_id, o.project_id, c.person_id, coalesce((
      select (b.facts ->> 'to')::uuid from history_entry b
      where b.thing_id = o.id and b.action = 'obligation.bound' order by b.at limit 1), o.bound_event_id) as bound_event_id
    from obligation o join contact_role c on c.project_id = o.project_id join person q on q.id = c.person_id
    where o.network_id = $1 and o.accepted_at <= q.informed_at and c.created_at <= q.informed_at
      and (c.valid_to is null or c.valid_to > (q.informed_at at time zone 'Europe/Berlin')::date))`;

/** People of a network who have been told, and when; but for those whose invitation has told them. */
export async function listTold(source: Reader, networkId: string): Promise<(ToInform & { informedAt: Date })[]> {
  const by =
    'not exists (select 1 from obligation_attempt a where a.person_id = p.id and a.attempted_at = p.informed_at)';
  const people = await source.query<ToInform>(informing(`p.informed_at is not null and ${by}`, TOLD), [networkId]);
  const moments = await source.query<{ id: string; informedAt: Date }>(
    'select id, informed_at as "informedAt" from person where id = any($1)',
    [people.map(({ personId }) => personId)],
  );
  const informed = new Map(moments.map(({ id, informedAt }) => [id, informedAt]));
  return people.map((person) => ({ ...person, informedAt: informed.get(person.personId)! }));
}
