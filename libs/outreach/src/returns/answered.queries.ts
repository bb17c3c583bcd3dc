import { type CalendarReply, occurrenceOf } from '#libs/calendar';
import type { Reader } from '#libs/database';
import { type EventFacts, findEventFacts } from '#libs/events';
import { isId, type Zone } from '#libs/kernel';

/** What somebody's calendar answered: one gathering, or a series as a whole. */
export type Answered = Readonly<{ networkId: string }> &
  (
    | Readonly<{ kind: 'event'; id: string; planned: Pick<EventFacts, 'plannedSequence' | 'state' | 'startsAt'> }>
    | Readonly<{ kind: 'series'; id: string; sequence: number; isOver: boolean }>
  );

type Series = Readonly<{ id: string; networkId: string; sequence: number; isOver: boolean; zone: Zone }>;

/**
 * By the UID of the entry and the occurrence of it that is named (docs/adr/0036). Null for the entry of nobody here: also
 * for a date that calendars know by its series, and for a series of which they hold no entry.
 */
export async function findAnswered(source: Reader, reply: CalendarReply): Promise<Answered | null> {
  if (!isId(reply.uid)) return null;
  const [series] = await source.query<Series>(
    `select id, network_id as "networkId", calendar_sequence as sequence, ended_at is not null as "isOver",
       calendar->>'zone' as zone
     from event_series where id = $1 and calendar is not null`,
    [reply.uid],
  );
  if (series === undefined) return reply.recurrenceId === undefined ? findEvent(source, reply.uid) : null;
  if (reply.recurrenceId === undefined) return { kind: 'series', ...series };
  const start = occurrenceOf(reply, series.zone);
  const [date] = await source.query<{ id: string }>(
    'select id from event where calendar_uid = $1 and calendar_start = $2',
    [series.id, start],
  );
  return date === undefined ? null : findEvent(source, date.id, series.id);
}

async function findEvent(source: Reader, eventId: string, calendarUid = eventId): Promise<Answered | null> {
  const event = await findEventFacts(source, eventId);
  if (event === null || event.state === 'draft' || event.calendarUid !== calendarUid) return null;
  return { kind: 'event', id: event.id, networkId: event.networkId, planned: event };
}
