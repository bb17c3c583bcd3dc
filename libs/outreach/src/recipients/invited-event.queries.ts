import { lock, type Reader } from '#libs/database';
import type { EventState } from '#libs/events';
import { sqlForMembersOnly } from '../segments/event-segment.queries.js';

/** What decides who is invited to an event, and whether anybody is. */
export type InvitedEvent = Readonly<{
  id: string;
  networkId: string;
  /** Null: the event is for the whole network. */
  groupId: string | null;
  /** Members of the group and people named by hand alone are invited. */
  isForMembersOnly: boolean;
  /**
   * The gathering before this one in its series, or of its kind, and what was called off since: there people may have
   * stayed interested.
   */
  previousIds: readonly string[];
  state: EventState;
  startsAt: Date;
  endsAt: Date;
  registrationOpensAt: Date | null;
  registrationClosesAt: Date | null;
}>;

const EARLIER = `
  v.network_id = e.network_id and v.starts_at < e.starts_at
    and case when e.series_id is null then v.group_id is not distinct from e.group_id and v.type = e.type
        else v.series_id = e.series_id end`;

const INVITED_EVENT = `
  select e.id, e.network_id as "networkId", e.group_id as "groupId", ${sqlForMembersOnly} as "isForMembersOnly",
    e.state, e.starts_at as "startsAt", e.ends_at as "endsAt",
    e.registration_opens_at as "registrationOpensAt", e.registration_closes_at as "registrationClosesAt",
    array(select v.id from event v where ${EARLIER} and v.state <> 'draft' and v.starts_at >= coalesce(
      (select max(v.starts_at) from event v where ${EARLIER} and v.state not in ('draft', 'cancelled', 'not_held')),
      '-infinity')) as "previousIds"
  from event e left join network_group g on g.id = e.group_id where e.id = $1`;

export async function findInvitedEvent(source: Reader, eventId: string): Promise<InvitedEvent | null> {
  const [event] = await source.query<InvitedEvent>(INVITED_EVENT, [eventId]);
  return event ?? null;
}

/** The same, held: until the transaction ends nobody else invites to the event, moves it or calls it off. */
export async function lockInvitedEvent(tx: Reader, eventId: string): Promise<InvitedEvent | null> {
  const [event] = await tx.query<InvitedEvent>(`${INVITED_EVENT} ${lock.toChange} of e`, [eventId]);
  return event ?? null;
}
