import { minutesOf } from '#libs/attendance';
import { germanOrder, type Reader } from '#libs/database';
import type { OnlinePresence } from './online-list.rules.js';

type Told = Parameters<typeof minutesOf>[0][number];
type Row = Pick<OnlinePresence, 'name' | 'registrationId' | 'isCounted'> & Readonly<{ presences: readonly Told[] }>;

/** Everybody in the reports of an event whose reader the caller has looked at, without what is ignored. */
export async function listOnlinePresences(source: Reader, eventId: string): Promise<readonly OnlinePresence[]> {
  const rows = await source.query<Row>(
    `select a.name, a.registration_id as "registrationId", a.decision = 'headcount' as "isCounted",
       coalesce((select json_agg(json_build_object('minutes', v.minutes, 'intervals', v.intervals))
                 from attendance_presence v where v.attendee_id = a.id), '[]') as presences
     from attendance_attendee a where a.event_id = $1 and a.decision <> 'ignored'
     order by ${germanOrder('a.name')}, a.id`,
    [eventId],
  );
  return rows.map(({ presences, ...row }) => {
    const times = presences.flatMap(({ intervals }) => intervals);
    const isKnown = presences.some(({ minutes }) => minutes !== null);
    return {
      ...row,
      joinedAt: times.length === 0 ? null : new Date(Math.min(...times.map(([from]) => from))),
      leftAt: times.length === 0 ? null : new Date(Math.max(...times.map(([, to]) => to))),
      minutes: isKnown ? minutesOf(presences) : null,
    };
  });
}
