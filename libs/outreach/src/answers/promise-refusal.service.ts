import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { Obligations } from '#libs/intake';
import type { WaitingFollower, WaitsInVain } from '#libs/registration';

/**
 * A gathering has no place left for a promised project, and none in another mode that it could choose: what was promised
 * runs on and is bound to the next gathering (domain rule E18). Whoever waits goes on waiting.
 */
@Injectable()
export class PromiseRefusal implements WaitingFollower {
  constructor(private readonly obligations: Obligations) {}

  async waits(tx: Tx, { actor, eventId, personIds }: WaitsInVain): Promise<void> {
    const refused = await tx.query<{ id: string }[]>(
      `select distinct o.id from obligation o join obligation_attempt a on a.obligation_id = o.id and a.event_id = o.bound_event_id
       where o.bound_event_id = $1 and o.outcome is null and a.person_id = any($2) and not exists (
         select 1 from event_mode m left join place_counter c using (event_id, mode) where m.event_id = $1
           and (m.capacity is null or m.capacity > coalesce(c.confirmed + c.offered, 0)))
       order by o.id`,
      [eventId, personIds],
    );
    for (const { id } of refused) await this.obligations.refusedWithin(tx, actor, id, eventId);
  }
}
