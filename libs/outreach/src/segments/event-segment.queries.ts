import { germanOrder, lock, type Reader, type Tx } from '#libs/database';
import { isId } from '#libs/kernel';
import type { Criteria } from './criteria.rules.js';

/** A segment that an event asks. */
export type AskedSegment = Readonly<{ id: string; name: string; criteria: Criteria; version: number }>;

/** Of an event `e` with its group `g`: members and people named by hand alone are invited, and no segment is asked. */
export const sqlForMembersOnly = `coalesce(g.openness = 'closed', false)`;

/** Where the segments of an event are chosen. */
export type AskingEvent = Readonly<{ networkId: string; isForMembersOnly: boolean }>;

const ASKING_EVENT = `
  select e.network_id as "networkId", ${sqlForMembersOnly} as "isForMembersOnly"
  from event e left join network_group g on g.id = e.group_id where e.id = $1`;

export async function findAskingEvent(source: Reader, eventId: string): Promise<AskingEvent | null> {
  const [event] = isId(eventId) ? await source.query<AskingEvent>(ASKING_EVENT, [eventId]) : [];
  return event ?? null;
}

/** The same, held: until the transaction ends nobody else chooses for the event. */
export async function lockAskingEvent(tx: Tx, eventId: string): Promise<AskingEvent | null> {
  if (!isId(eventId)) return null;
  const [event] = await tx.query<AskingEvent[]>(`${ASKING_EVENT} ${lock.toChange} of e`, [eventId]);
  return event ?? null;
}

export const listAskedSegments = (source: Reader, eventId: string): Promise<AskedSegment[]> =>
  source.query<AskedSegment>(
    `select s.id, s.name, s.criteria, s.version from event_segment a join segment s on s.id = a.segment_id
     where a.event_id = $1 order by ${germanOrder('s.name')}, s.id`,
    [eventId],
  );
