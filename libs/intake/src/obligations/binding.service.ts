import { Injectable } from '@nestjs/common';
import { Database, type HistoryEntry, recordHistory, type Tx } from '#libs/database';
import { type Actor, Clock, systemCaller } from '#libs/kernel';
import { findWorkingCalendar, type WorkingCalendar } from '#libs/networks';
import { listBindable, type LivePromise, lockLivePromises } from './bindable.queries.js';
import { type Bindable, boundTo, staysBound } from './binding.rules.js';

type Rebound = LivePromise & Readonly<{ to: string | null }>;

/** Binds each running promise to the gathering that is next for it (domain rule R5), whatever has become of the old one. */
@Injectable()
export class Binding {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** In the transaction of what has changed. @returns how many promises are bound otherwise than before */
  async bindWithin(tx: Tx, actor: Actor, networkId: string): Promise<number> {
    const promises = await lockLivePromises(tx, networkId);
    if (promises.length === 0) return 0;
    const events = await listBindable(tx, networkId);
    const calendar = (await findWorkingCalendar(tx, networkId))!;
    const rebound = promises.flatMap((promise) => reboundOf(promise, events, calendar));
    await this.save(tx, actor, rebound);
    return rebound.length;
  }

  /** Gatherings become public and begin by other ways than a change: what those leave behind is bound here. */
  async sweep(): Promise<number> {
    const system = systemCaller('binding');
    const networks = await this.database.query<{ id: string }>(
      'select distinct network_id as id from obligation where outcome is null order by network_id',
    );
    let bound = 0;
    for (const { id } of networks) {
      bound += await this.database.transaction(system, (tx) => this.bindWithin(tx, system.actor, id));
    }
    return bound;
  }

  private async save(tx: Tx, actor: Actor, rebound: readonly Rebound[]): Promise<void> {
    if (rebound.length === 0) return;
    const now = this.clock.now();
    await tx.query(
      `update obligation o set bound_event_id = r.event, version = version + 1, updated_at = $2,
         reopened_at = case when o.bound_event_id is null then o.reopened_at else $2 end
       from jsonb_to_recordset($1::jsonb) as r(id uuid, event uuid) where o.id = r.id`,
      [JSON.stringify(rebound.map(({ id, to }) => ({ id, event: to }))), now],
    );
    await recordHistory(tx, actor, now, ...rebound.map(entryOf));
  }
}

function reboundOf(promise: LivePromise, events: readonly Bindable[], calendar: WorkingCalendar): Rebound[] {
  const bound = events.find(({ id }) => id === promise.boundEventId);
  if (staysBound(bound, promise.isInvited)) return [];
  const to = boundTo({ ...promise, refusedBy: new Set(promise.refusedBy) }, events, calendar)?.id ?? null;
  return to === promise.boundEventId ? [] : [{ ...promise, to }];
}

const entryOf = ({ id, networkId, boundEventId, to }: Rebound): HistoryEntry => ({
  ...{ networkId, thing: 'obligation', thingId: id },
  action: to === null ? 'obligation.reopened' : 'obligation.bound',
  facts: { from: boundEventId, to },
});
