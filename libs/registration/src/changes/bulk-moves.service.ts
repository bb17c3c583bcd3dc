import type { Tx } from '#libs/database';
import type { Mode } from '../registration-status.rules.js';
import { sqlStatuses } from '../standing.rules.js';

/** Everybody with a place has to say again whether they come, until then they keep it. */
export async function askAgain(tx: Tx, eventId: string, until: Date, now: Date): Promise<void> {
  await tx.query(
    `update registration set status = 'pending_reconfirmation', asked_at = $3, respond_by = $2, reminded_at = null,
       link_version = link_version + 1, version = version + 1, updated_at = $3
     where event_id = $1 and status in (${sqlStatuses('isOpen', 'holdsPlace')})`,
    [eventId, until, now],
  );
}

/** The event takes every live registration with it. */
export async function cancelAll(tx: Tx, eventId: string, now: Date): Promise<void> {
  await tx.query(
    `update registration set status = 'cancelled', cancelled_from = status, cancelled_by = 'event', cancelled_at = $2,
       respond_by = null, link_version = link_version + 1, version = version + 1, updated_at = $2
     where event_id = $1 and status in (${sqlStatuses('isOpen')})`,
    [eventId, now],
  );
}

/**
 * Takes registrations of a mode that is no longer offered into the one that is, behind those who are there, in their
 * old order.
 */
export async function followFormat(tx: Tx, eventId: string, offered: readonly Mode[], now: Date): Promise<void> {
  await tx.query('insert into place_counter (event_id, mode) select $1, unnest($2::text[]) on conflict do nothing', [
    eventId,
    offered,
  ]);
  await tx.query(
    `update registration r set mode = $3, sequence = case when r.sequence is null then null else n.sequence end,
       version = version + 1, updated_at = $4
     from (
       select o.id, c.sequence + row_number() over (order by o.sequence nulls last, o.requested_at, o.id) as sequence
       from registration o join place_counter c on c.event_id = o.event_id and c.mode = $3
       where o.event_id = $1 and o.mode <> all($2::text[])
         and o.status in (${sqlStatuses('isOpen')})
     ) n where n.id = r.id`,
    [eventId, offered, offered[0], now],
  );
}
