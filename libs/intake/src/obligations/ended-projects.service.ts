import { Injectable } from '@nestjs/common';
import { Database, lock, recordHistory, type Tx } from '#libs/database';
import { BERLIN, Clock, newId, systemCaller, toDay, toLocal } from '#libs/kernel';
import { Binding } from './binding.service.js';
import { Obligations } from './obligations.service.js';

const SYSTEM = systemCaller('ended projects');

type Ended = Readonly<{ id: string; networkId: string; successorId: string | null }>;

/** A project that has ended is not invited; what goes on in its place inherits the promise (domain rule E13). */
@Injectable()
export class EndedProjects {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly obligations: Obligations,
    private readonly binding: Binding,
  ) {}

  /** @returns how many promises have ended with their projects */
  async settle(): Promise<number> {
    const today = toDay(toLocal(this.clock.now(), BERLIN));
    return this.database.transaction(SYSTEM, async (tx) => {
      const ended = await tx.query<Ended[]>(
        `select o.id, o.network_id as "networkId", p.successor_project_id as "successorId"
         from obligation o join project p on p.id = o.project_id
         where o.outcome is null and p.ended_on <= $1::date order by o.id ${lock.toChange} of o`,
        [today],
      );
      for (const one of ended) {
        await this.obligations.releaseWithin(tx, SYSTEM.actor, one.id, 'project_ended');
        if (one.successorId !== null) await this.inherit(tx, one, one.successorId);
      }
      for (const networkId of new Set(ended.map((one) => one.networkId))) {
        await this.binding.bindWithin(tx, SYSTEM.actor, networkId);
      }
      return ended.length;
    });
  }

  /** With the old dates: whoever has waited goes on waiting, and is not put behind others. */
  private async inherit(tx: Tx, { id, networkId }: Ended, successorId: string): Promise<void> {
    const now = this.clock.now();
    const [heir] = await tx.query<{ id: string }[]>(
      `insert into obligation as h (id, network_id, project_id, received_at, accepted_at, reopened_at, bound_event_id,
         refused_by, updated_at)
       select $2, network_id, $3, received_at, accepted_at, reopened_at, bound_event_id, refused_by, $4
       from obligation where id = $1
       on conflict (network_id, project_id) where outcome is null
       do update set received_at = least(h.received_at, excluded.received_at),
         accepted_at = least(h.accepted_at, excluded.accepted_at), version = h.version + 1, updated_at = $4
       returning id`,
      [id, newId(), successorId, now],
    );
    // Whoever follows an older one finds the last heir in one step.
    await tx.query('update obligation set inherited_by = $2 where id = $1 or inherited_by = $1', [id, heir!.id]);
    const entry = { networkId, thing: 'obligation', thingId: heir!.id, facts: { projectId: successorId, from: id } };
    await recordHistory(tx, SYSTEM.actor, now, { ...entry, action: 'obligation.inherited' });
  }
}
