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
  /** The gathering before this one in its series, or one of its kind: there people may have stayed interested. */
  previousId: string | null;
  state: EventState;
  startsAt: Date;
  endsAt: Date;
  registrationOpensAt: Date | null;
  registrationClosesAt: Date | null;
}>;

const INVITED_EVENT = `
  select e.id, e.network_id as "networkId", e.group_id as "groupId", ${sqlForMembersOnly} as "isForMembersOnly",
    e.state, e.starts_at as "startsAt", e.ends_at as "endsAt",
    e.registration_opens_at as "registrationOpensAt", e.registration_closes_at as "registrationClosesAt",
    (select v.id from event v
     where v.network_id = e.network_id and v.state <> 'draft'
       and case when e.series_id is null then v.group_id is not distinct from e.group_id and v.type = e.type
           else v.series_id = e.series_id end and v.starts_at < e.starts_at
     order by v.starts_at desc, v.id limit 1) as "previousId"
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
