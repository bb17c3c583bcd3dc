import type { Reader, Tx } from '#libs/database';
import { sqlStatuses } from '../standing.rules.js';

// What the counters have to say, computed from the registrations themselves.
const COUNTED = `
  select e.event_id, e.mode,
    count(r.id) filter (where r.place <> 'staff' and r.status in (${sqlStatuses('holdsPlace')}))::int as confirmed,
    count(r.id) filter (where r.place <> 'staff' and r.status = 'offered')::int as offered,
    count(r.id) filter (where r.place = 'guarantee' and r.status in (${sqlStatuses('fillsPlace')}))::int as reserved_taken,
    array[
      count(r.id) filter (where r.status = 'waitlisted' and r.waitlist_class = 1),
      count(r.id) filter (where r.status = 'waitlisted' and r.waitlist_class = 2),
      count(r.id) filter (where r.status = 'waitlisted' and r.waitlist_class = 3),
      count(r.id) filter (where r.status = 'waitlisted' and r.waitlist_class = 4),
      count(r.id) filter (where r.status = 'waitlisted' and r.waitlist_class = 5)
    ]::int[] as waiting,
    coalesce(max(r.sequence), 0) as sequence
  from place_counter e left join registration r on r.event_id = e.event_id and r.mode = e.mode
  where $1::uuid is null or e.event_id = $1
  group by e.event_id, e.mode`;

export type PlaceDifference = Readonly<{ eventId: string; mode: string; counter: string; counted: string }>;

/** Counters that do not agree with the registrations, and registrations for what the event does not offer: always none. */
export const findPlaceDifferences = (source: Reader, eventId: string | null = null): Promise<PlaceDifference[]> =>
  source.query<PlaceDifference>(
    `select c.event_id as "eventId", c.mode,
       concat_ws(' ', c.confirmed, c.offered, c.reserved_taken, c.waiting::text) as counter,
       concat_ws(' ', n.confirmed, n.offered, n.reserved_taken, n.waiting::text) as counted
     from place_counter c join (${COUNTED}) n using (event_id, mode)
     where (c.confirmed, c.offered, c.reserved_taken, c.waiting) is distinct from (n.confirmed, n.offered, n.reserved_taken, n.waiting)
        or c.sequence < n.sequence
     union all
     select r.event_id, r.mode, 'not offered', concat_ws(' ', count(*), 'registered')
     from registration r
     where ($1::uuid is null or r.event_id = $1) and r.status in (${sqlStatuses('isOpen')})
       and not exists (select 1 from event_mode m where m.event_id = r.event_id and m.mode = r.mode)
     group by r.event_id, r.mode`,
    [eventId],
  );

/** Sets the counters of a locked event anew after a change of many registrations at once. */
export async function recountPlaces(tx: Tx, eventId: string): Promise<void> {
  await tx.query(
    `update place_counter c set confirmed = n.confirmed, offered = n.offered, reserved_taken = n.reserved_taken,
       waiting = n.waiting, sequence = greatest(c.sequence, n.sequence)
     from (${COUNTED}) n where n.event_id = c.event_id and n.mode = c.mode`,
    [eventId],
  );
}
