import { lock, type Tx } from '#libs/database';
import { ASKED_WAYS } from './asked.queries.js';
import type { Bindable } from './binding.rules.js';

/** A running promise as binding sees it. `isInvited`: somebody of the project was asked to the gathering it is bound to. */
export type LivePromise = Readonly<{
  id: string;
  networkId: string;
  acceptedAt: Date;
  reopenedAt: Date | null;
  boundEventId: string | null;
  refusedBy: readonly string[];
  welcomedTo: readonly string[];
  isInvited: boolean;
}>;

/** The gatherings to which the promise `o` was welcomed at short notice, and the one in whose place it goes on. */
export const sqlWelcomedTo = `
  select a.event_id from obligation_attempt a join obligation w on w.id = a.obligation_id
  where (w.id = o.id or w.inherited_by = o.id) and a.way = 'short_notice'`;

/** The running promises of a network, held until the transaction ends; in one order, so that nobody waits crosswise. */
export const lockLivePromises = (tx: Tx, networkId: string): Promise<LivePromise[]> =>
  tx.query<LivePromise[]>(
    `select o.id, o.network_id as "networkId", o.accepted_at as "acceptedAt", o.reopened_at as "reopenedAt",
       o.bound_event_id as "boundEventId", o.refused_by as "refusedBy", array(${sqlWelcomedTo}) as "welcomedTo",
       exists (select 1 from obligation_attempt a
               where a.obligation_id = o.id and a.event_id = o.bound_event_id and a.way in ${ASKED_WAYS}) as "isInvited"
     from obligation o where o.network_id = $1 and o.outcome is null order by o.id ${lock.toChange}`,
    [networkId],
  );

/** These, held until the transaction ends, in the same order. */
export async function lockPromises(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.query(`select 1 from obligation where id = any($1) order by id ${lock.toChange}`, [ids]);
}

/** Every gathering of a network that keeps promises, and those to which one is bound already. */
export const listBindable = (tx: Tx, networkId: string): Promise<Bindable[]> =>
  tx.query<Bindable[]>(
    `select id, state, format, guarantee_relevant as "guaranteeRelevant", starts_at as "startsAt", zone from event e
     where network_id = $1 and ((guarantee_relevant and state in ('announced', 'open', 'closed'))
       or exists (select 1 from obligation o where o.bound_event_id = e.id and o.outcome is null))`,
    [networkId],
  );
