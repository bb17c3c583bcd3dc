import { Injectable } from '@nestjs/common';
import { Database, type HistoryEntry, recordHistory, type Tx } from '#libs/database';
import { type Actor, Clock, systemCaller } from '#libs/kernel';
import { findWorkingCalendar } from '#libs/networks';
import { listBindable, type LivePromise, lockLivePromises } from './bindable.queries.js';
import { type Rebinding, rebindingOf } from './binding.rules.js';

type Rebound = LivePromise & Rebinding;

/** Binds each running promise to the gathering that is next for it (domain rule R5), whatever has become of the old one. */
@Injectable()
export class Binding {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * In the transaction of what has changed.
   * @param moved the gathering that is on another day now
   * @returns how many promises are bound otherwise than before
   */
  async bindWithin(tx: Tx, actor: Actor, networkId: string, moved?: string): Promise<number> {
    const promises = await lockLivePromises(tx, networkId);
    if (promises.length === 0) return 0;
    const events = await listBindable(tx, networkId);
    const calendar = (await findWorkingCalendar(tx, networkId))!;
    const occasion = { now: this.clock.now(), moved };
    const rebound = promises.flatMap((promise): Rebound[] => {
      const waiting = {
        ...promise,
        refusedBy: new Set(promise.refusedBy),
        // Two promises that were joined: what one of them is bound to stays.
        welcomedTo: new Set(promise.welcomedTo.filter((id) => id !== promise.boundEventId)),
      };
      const rebinding = rebindingOf(waiting, events, calendar, occasion);
      return rebinding === null ? [] : [{ ...promise, ...rebinding }];
    });
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
         reopened_at = case when r.reopened then $2 else o.reopened_at end
       from jsonb_to_recordset($1::jsonb) as r(id uuid, event uuid, reopened boolean) where o.id = r.id`,
      [JSON.stringify(rebound.map(({ id, to, isReopened }) => ({ id, event: to, reopened: isReopened }))), now],
    );
    await recordHistory(tx, actor, now, ...rebound.flatMap(entriesOf));
  }
}

function entriesOf({ id, networkId, boundEventId, to, isReopened }: Rebound): HistoryEntry[] {
  const entry = { networkId, thing: 'obligation', thingId: id, facts: { from: boundEventId, to } };
  return [
    ...(isReopened ? [{ ...entry, action: 'obligation.reopened' }] : []),
    ...(to === null ? [] : [{ ...entry, action: 'obligation.bound' }]),
  ];
}
