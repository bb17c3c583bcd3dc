import { Injectable } from '@nestjs/common';
import { Database, lock, recordHistory, type Tx } from '#libs/database';
import { BERLIN, Clock, newId, systemCaller, toDay, toLocal } from '#libs/kernel';
import { ASKED_WAYS } from './asked.queries.js';
import { Binding } from './binding.service.js';
import { Obligations } from './obligations.service.js';

const SYSTEM = systemCaller('ended projects');

const IS_LATER = 'excluded.held_at is not null and (h.held_at is null or excluded.held_at > h.held_at)';

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

  /**
   * With the old dates: whoever has waited goes on waiting, and is not put behind others. Whoever wants to speak to the
   * project before it is invited still does, unless somebody was asked since; of two holds the later one says why.
   */
  private async inherit(tx: Tx, { id, networkId }: Ended, successorId: string): Promise<void> {
    const now = this.clock.now();
    const [heir] = await tx.query<{ id: string }[]>(
      `insert into obligation as h (id, network_id, project_id, received_at, accepted_at, reopened_at, bound_event_id,
         refused_by, held_at, held_by, hold_reason, updated_at)
       select $2, o.network_id, $3, o.received_at, o.accepted_at, o.reopened_at, o.bound_event_id, o.refused_by,
         k.held_at, k.held_by, coalesce(k.hold_reason, ''), $4
       from obligation o left join obligation k on k.id = o.id and not exists (
         select 1 from obligation_attempt a
         where a.obligation_id = k.id and a.way in ${ASKED_WAYS} and a.attempted_at >= k.held_at)
       where o.id = $1
       on conflict (network_id, project_id) where outcome is null
       do update set received_at = least(h.received_at, excluded.received_at),
         accepted_at = least(h.accepted_at, excluded.accepted_at), held_at = greatest(h.held_at, excluded.held_at),
         held_by = case when ${IS_LATER} then excluded.held_by else h.held_by end,
         hold_reason = case when ${IS_LATER} then excluded.hold_reason else h.hold_reason end,
         version = h.version + 1, updated_at = $4
       returning id`,
      [id, newId(), successorId, now],
    );
    // Whoever follows an older one finds the last heir in one step.
    await tx.query('update obligation set inherited_by = $2 where id = $1 or inherited_by = $1', [id, heir!.id]);
    const entry = { networkId, thing: 'obligation', thingId: heir!.id, facts: { projectId: successorId, from: id } };
    await recordHistory(tx, SYSTEM.actor, now, { ...entry, action: 'obligation.inherited' });
  }
}
