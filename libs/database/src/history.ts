import { type Actor, newId } from '#libs/kernel';
import type { Tx } from './database.service.js';

/** One change of state: who, what, when, from where to where and why. The sentence for people is made later. */
export type HistoryEntry = Readonly<{
  networkId: string | null;
  /** `registration`, `event`, ... */
  thing: string;
  thingId: string;
  /** `registration.confirmed`, `event.moved`, ... */
  action: string;
  from?: string;
  to?: string;
  reason?: string;
  /** Figures and ids, never names or addresses: history outlives an erased person. */
  facts?: Readonly<Record<string, unknown>>;
}>;

/** Writes entries in the transaction of their cause, all of one actor at one time. */
export async function recordHistory(
  tx: Tx,
  actor: Actor,
  at: Date,
  ...entries: readonly HistoryEntry[]
): Promise<void> {
  if (entries.length === 0) return;
  const who = {
    kind: actor.kind,
    id: 'id' in actor ? actor.id : null,
    name: 'name' in actor ? actor.name : null,
  };
  const rows = entries.map((entry) => ({ id: newId(), ...entry, facts: entry.facts ?? {} }));
  await tx.query(
    `insert into history_entry
       (id, network_id, thing, thing_id, action, from_state, to_state, reason, facts, actor_kind, actor_id, actor_name, at)
     select r.id, r."networkId", r.thing, r."thingId", r.action, r."from", r."to", r.reason, r.facts, $2, $3, $4, $5
     from jsonb_to_recordset($1::jsonb) as r(
       id uuid, "networkId" uuid, thing text, "thingId" uuid, action text, "from" text, "to" text, reason text, facts jsonb)`,
    [JSON.stringify(rows), who.kind, who.id, who.name, at],
  );
}
