import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { ASKED_WAYS, Obligations } from '#libs/intake';
import { Clock } from '#libs/kernel';
import { type Postponed, sqlStatuses, type WaitingFollower, type WaitsInVain } from '#libs/registration';
import { listComeUnasked, listPostponed } from './postponed.queries.js';

/**
 * A gathering has no place left for a promised project, and none in another mode that it could choose: what was promised
 * runs on and is bound to the next gathering (domain rule E18). Whoever waits goes on waiting.
 */
@Injectable()
export class PromiseRefusal implements WaitingFollower {
  constructor(
    private readonly obligations: Obligations,
    private readonly clock: Clock,
  ) {}

  async waits(tx: Tx, { actor, eventId, personIds }: WaitsInVain): Promise<ReadonlyMap<string, Postponed>> {
    const unasked = await listComeUnasked(tx, eventId, this.clock.now(), personIds);
    await this.obligations.attemptedWithin(tx, unasked);
    const refused = await tx.query<{ id: string }[]>(
      `select distinct o.id from obligation o join obligation_attempt a on a.obligation_id = o.id and a.event_id = o.bound_event_id
       where o.bound_event_id = $1 and o.outcome is null and a.person_id = any($2) and not exists (
         -- Of several people of a project one place is enough.
         select 1 from obligation_attempt b join registration r on r.event_id = b.event_id and r.person_id = b.person_id
         where b.obligation_id = o.id and b.event_id = $1 and r.status in (${sqlStatuses('fillsPlace')}))
       order by o.id`,
      [eventId, personIds],
    );
    for (const { id } of refused) await this.obligations.refusedWithin(tx, actor, id, eventId);
    return listPostponed(tx, eventId, personIds);
  }

  /** Not where somebody was asked to the next gathering meanwhile: a promise stays where it was asked for. */
  async findsElsewhere(tx: Tx, { actor, eventId, personIds }: WaitsInVain): Promise<readonly string[]> {
    const refused = await tx.query<{ id: string; personId: string }[]>(
      `select distinct o.id, a.person_id as "personId" from obligation o join obligation_attempt a on a.obligation_id = o.id
       where a.event_id = $1 and a.way in ${ASKED_WAYS} and a.person_id = any($2) and o.outcome is null
         and $1 = any(o.refused_by)
       order by o.id`,
      [eventId, personIds],
    );
    const back = new Set<string>();
    for (const id of new Set(refused.map((one) => one.id))) {
      if (await this.obligations.takenAfterAllWithin(tx, actor, id, eventId)) back.add(id);
    }
    return refused.filter(({ id }) => back.has(id)).map(({ personId }) => personId);
  }
}
