import { lock, type Reader, type Tx } from '#libs/database';
import { ASKED_WAYS } from '#libs/intake';
import type { AskedThere } from './fulfilment.rules.js';

/** A running promise and a gathering that took place, to which somebody of the project was asked or it is bound. */
export type HeldPromise = Readonly<{
  id: string;
  eventId: string;
  isBound: boolean;
  asked: readonly AskedThere[];
}>;

type Row = Omit<HeldPromise, 'asked'> &
  Readonly<{
    isAsked: boolean;
    way: AskedThere['way'] | null;
    state: AskedThere['state'];
    registration: AskedThere['registration'];
    hadRoom: boolean;
    mailStatus: NonNullable<AskedThere['mail']>['status'] | null;
    mailSentAt: Date | null;
  }>;

/** People alone say that a gathering took place. */
const HELD = `e.state in ('held', 'documented', 'archived')`;

/** So long somebody may say afterwards that a gathering took place to which the promise is not bound any more. */
const DAYS = 90;

/** Which promises are to be settled. */
export const listHeldPromises = (reader: Reader, now: Date): Promise<{ id: string }[]> =>
  reader.query(
    `select o.id from obligation o where o.outcome is null and (
       exists (select 1 from event e where e.id = o.bound_event_id and ${HELD})
       or exists (select 1 from obligation_attempt a join event e on e.id = a.event_id
         where a.obligation_id = o.id and a.way in ${ASKED_WAYS} and ${HELD}
           and e.ends_at > $1::timestamptz - interval '${DAYS} days'))
     order by o.id`,
    [now],
  );

/** The same of one, held until the transaction ends; the earliest gathering first. */
export async function lockHeldPromise(tx: Tx, id: string): Promise<HeldPromise[]> {
  const held = await tx.query<unknown[]>(
    `select 1 from obligation where id = $1 and outcome is null ${lock.toChange}`,
    [id],
  );
  if (held.length === 0) return [];
  const rows = await tx.query<Row[]>(
    `select o.id, e.id as "eventId", e.id = o.bound_event_id as "isBound",
       i.id is not null or r.status is not null as "isAsked", a.way, i.state, r.status as registration,
       -- A place that was kept and nobody took, or any other that was left.
       exists (select 1 from event_mode m left join place_counter c using (event_id, mode) where m.event_id = e.id
         and (m.capacity is null or m.reserved > coalesce(c.reserved_taken, 0)
           or m.capacity > coalesce(c.confirmed + c.offered, 0))) and not e.id = any(o.refused_by) as "hadRoom",
       m.status as "mailStatus", m.sent_at as "mailSentAt"
     from obligation o
       join event e on ${HELD}
       left join obligation_attempt a on a.obligation_id = o.id and a.event_id = e.id
       left join invitation i on i.event_id = e.id and i.person_id = a.person_id and i.state <> 'revoked' and a.way <> 'registration'
       left join mail_message m on m.batch_id = i.wave_id and m.person_id = i.person_id
       left join lateral (select t.status from registration t where t.event_id = e.id and t.person_id = a.person_id
         and t.status <> 'requested' and (t.status <> 'cancelled' or t.cancelled_by in ('person', 'silence'))
         order by t.status = 'cancelled', t.requested_at desc limit 1) r on true
     where o.id = $1 and (e.id = o.bound_event_id or a.id is not null)
     order by e.starts_at, e.id`,
    [id],
  );
  const events = new Map<string, HeldPromise>();
  for (const { isAsked, way, state, registration, hadRoom, mailStatus, mailSentAt, ...row } of rows) {
    const before = events.get(row.eventId)?.asked ?? [];
    const mail = mailStatus === null ? null : { status: mailStatus, sentAt: mailSentAt };
    const asked = !isAsked || way === null ? [] : [{ way, state, mail, registration, hadRoom }];
    events.set(row.eventId, { ...row, asked: [...before, ...asked] });
  }
  return [...events.values()];
}
