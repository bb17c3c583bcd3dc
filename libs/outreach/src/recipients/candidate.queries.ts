import { germanOrder, type Reader } from '#libs/database';
import type { LocalDay } from '#libs/kernel';
import { countsAsOf, isReachable } from '#libs/networks';
import { sqlWishAgainst } from '../audience/preference.queries.js';
import type { AskedSegment } from '../segments/event-segment.queries.js';
import { conditionOf } from '../segments/segment-conditions.queries.js';
import { inPerson, onDay, speaking } from '../segments/speaking.queries.js';
import type { InvitedEvent } from './invited-event.queries.js';
import { sqlIsOnlyWelcome } from './welcome.queries.js';
import type { Candidate } from './recipients.rules.js';

const OF_GROUPS = `
  belonging as (
    select m.person_id, m.organisation_id, m.project_id, g.name
    from membership m join network_group g on g.id = m.group_id
    where m.network_id = $2 and (m.group_id = $4 or $4 is null) and g.state <> 'dissolved' and ${countsAsOf('$3')})`;

const AS_MEMBER = inPerson('belonging', `, 'member' as kind, b.name`);

// An event without a group is for the whole network: whoever speaks for a project of its public list belongs to that.
const AS_LISTED = `
  select s.person_id, 'member', n.name from project_listing l
    join for_project s on s.project_id = l.project_id join network n on n.id = l.network_id
  where $4::uuid is null and l.network_id = $2 and ${onDay('l', '$3')}`;

// By what they have said last; a gathering that was called off is not the next one.
const AS_INTERESTED = `
  select person_id, 'interested', title from (
    select distinct on (i.person_id) i.person_id, i.state, v.title from invitation i join event v on v.id = i.event_id
    where i.event_id = any($5::uuid[]) and i.state in ('declined', 'declined_interested')
    order by i.person_id, v.starts_at desc, v.id) said
  where state = 'declined_interested'`;

const AS_SPEAKER = `
  select s.person_id, 'speaker', a.title from agenda_item a join agenda_speaker s on s.agenda_item_id = a.id
  where a.event_id = $1 and s.person_id is not null`;

const AS_GUEST = `select person_id, 'guest', reason from guest where event_id = $1 and kind = 'added'`;

// Somebody whose request was never confirmed has not answered; neither has whom others took off the list.
const HAVE_REGISTERED = `
  select distinct person_id from registration
  where event_id = $1 and status <> 'requested' and (status <> 'cancelled' or cancelled_by = 'person')`;

// Who is written to for a promised project: its first contact; where no mail reaches that one, whoever else speaks for it.
// For the promise of another gathering ($6) nobody is promised anything here.
const PROMISED = `
  contact as (
    select r.project_id, r.person_id, r.is_primary,
      bool_or(r.is_primary and ${isReachable('p')}) over (partition by r.project_id) as reaches_primary
    from obligation o join role r on r.project_id = o.project_id join person p on p.id = r.person_id
    where (o.bound_event_id = $1 or o.id = $6::uuid) and o.outcome is null),
  promised as (
    select c.person_id, o.id, j.name from obligation o
      join contact c on c.project_id = o.project_id and (c.is_primary or not c.reaches_primary)
      join project j on j.id = o.project_id
    where o.bound_event_id = $1 and o.outcome is null)`;

const AS_PROMISED = `select person_id, 'obligation', name from promised`;

const AS_WELCOME = `
  select c.person_id, 'short_notice', j.name from obligation o
    join contact c on c.project_id = o.project_id and (c.is_primary or not c.reaches_primary)
    join project j on j.id = o.project_id
  where o.id = $6::uuid and o.bound_event_id is distinct from $1 and o.outcome is null`;

type Place = (value: unknown) => string;

const asOfSegment = ({ name, criteria }: AskedSegment, place: Place): string => `
  select p.id, 'segment', ${place(name)}::text from person p
  where p.network_id = $2 and p.state = 'active' and ${conditionOf(criteria, place, { network: '$2', day: '$3' })}`;

const candidates = (ofSegments: readonly string[]): string => `
  with ${speaking('$2', '$3')}, ${OF_GROUPS}, ${PROMISED},
  reason as (${[AS_MEMBER, AS_PROMISED, AS_WELCOME, AS_LISTED, AS_INTERESTED, AS_SPEAKER, AS_GUEST, ...ofSegments].join(' union all ')}),
  asked as (
    select person_id, json_agg(json_build_object('kind', kind, 'name', name)) as reasons from reason group by person_id)
  select p.id as "personId", p.salutation, p.title, p.first_name as "firstName", p.last_name as "lastName",
    coalesce(o.name, p.organisation_name) as "organisationName", p.email, p.language, p.link_version as "linkVersion",
    a.reasons, coalesce(q.ids, '{}') as promises, p.state, p.objection_at is not null as "hasObjected", p.email_status as "emailStatus",
    g.reason as "leftOut", i.person_id is not null as "isInvited", t.person_id is not null as "hasRegistered",
    coalesce(d.answer = 'declined', false) as "hasDeclinedSeries",
    ${sqlWishAgainst('$3::date', 'e.type')} as wish
  from asked a join person p on p.id = a.person_id
    left join (select person_id, array_agg(id order by id) as ids from promised group by person_id) q on q.person_id = p.id
    left join organisation o on o.id = p.organisation_id
    join event e on e.id = $1
    left join guest g on g.event_id = $1 and g.person_id = p.id and g.kind = 'left_out'
    left join invitation i on i.event_id = $1 and i.person_id = p.id and i.state <> 'revoked'
      and not (q.ids is not null and ${sqlIsOnlyWelcome('i')})
    left join series_answer d on d.series_id = e.series_id and d.person_id = p.id
    left join (${HAVE_REGISTERED}) t on t.person_id = p.id
    left join invitation_preference w on w.person_id = p.id
  where p.network_id = $2 and p.state in ('active', 'inactive', 'restricted')`;

/** By name where people read them; otherwise in no order, which costs less. */
export type CandidateOrder = 'by-name' | 'any';

/**
 * Everybody for whom there is a reason to be invited on this day (domain rule R1), each once with all reasons. Set-based:
 * the number of statements does not depend on how many they are. The caller has checked the scope.
 */
export function listCandidates(
  source: Reader,
  event: InvitedEvent,
  {
    day,
    segments,
    order,
    welcomed,
  }: Readonly<{
    day: LocalDay;
    segments: readonly AskedSegment[];
    order: CandidateOrder;
    welcomed: string | null;
  }>,
): Promise<Candidate[]> {
  const sorted = order === 'by-name' ? `order by ${germanOrder('p.last_name', 'p.first_name')}, p.id` : '';
  const { id, networkId, groupId } = event;
  // Whoever stayed interested is no guest of a closed group by that alone.
  const previousIds = event.isForMembersOnly ? [] : event.previousIds;
  const parameters: unknown[] = [id, networkId, day, groupId, previousIds, welcomed];
  const ofSegments = segments.map((segment) => asOfSegment(segment, (value) => `$${parameters.push(value)}`));
  return source.query<Candidate>(`${candidates(ofSegments)} ${sorted}`, parameters);
}
