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

/** An entry with who did it. */
export type Act = Readonly<{ actor: Actor; entry: HistoryEntry }>;

/** Writes entries in the transaction of their cause, all of one actor at one time. */
export const recordHistory = (tx: Tx, actor: Actor, at: Date, ...entries: readonly HistoryEntry[]): Promise<void> =>
  recordActs(
    tx,
    at,
    entries.map((entry) => ({ actor, entry })),
  );

/**
 * For what saves itself again and again: one line for each person and spell of work. Nothing is written while the last line
 * about the thing tells the same, of the same person, from less than `minutes` ago.
 */
export async function recordSpell(tx: Tx, actor: Actor, at: Date, entry: HistoryEntry, minutes: number): Promise<void> {
  const [last] = await tx.query<{ isSame: boolean }[]>(
    `select action = $2 and actor_kind = $3 and actor_id is not distinct from $4::uuid
            and at > $5::timestamptz - $6 * interval '1 minute' as "isSame"
     from history_entry where thing_id = $1 order by at desc, id desc limit 1`,
    [entry.thingId, entry.action, actor.kind, 'id' in actor ? actor.id : null, at, minutes],
  );
  if (!last?.isSame) await recordHistory(tx, actor, at, entry);
}

/** Writes what several people did at one time, in one statement. */
export async function recordActs(tx: Tx, at: Date, acts: readonly Act[]): Promise<void> {
  if (acts.length === 0) return;
  const rows = acts.map(({ actor, entry }) => ({
    id: newId(),
    ...entry,
    facts: entry.facts ?? {},
    actorKind: actor.kind,
    actorId: 'id' in actor ? actor.id : null,
    actorName: 'name' in actor ? actor.name : null,
  }));
  await tx.query(
    `insert into history_entry
       (id, network_id, thing, thing_id, action, from_state, to_state, reason, facts, actor_kind, actor_id, actor_name, at)
     select r.id, r."networkId", r.thing, r."thingId", r.action, r."from", r."to", r.reason, r.facts,
       r."actorKind", r."actorId", r."actorName", $2
     from jsonb_to_recordset($1::jsonb) as r(
       id uuid, "networkId" uuid, thing text, "thingId" uuid, action text, "from" text, "to" text, reason text, facts jsonb,
       "actorKind" text, "actorId" uuid, "actorName" text)`,
    [JSON.stringify(rows), at],
  );
}

/** Free words may name somebody who is to be forgotten: of these things stays what happened, and why only by its kind. */
export async function forgetReasons(tx: Tx, thingIds: readonly string[]): Promise<void> {
  if (thingIds.length === 0) return;
  await tx.query('update history_entry set reason = null where thing_id = any($1) and reason is not null', [thingIds]);
}
