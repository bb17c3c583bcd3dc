import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { EventChange, EventFollower } from '#libs/events';
import { Binding } from './binding.service.js';
import { lockLivePromises } from './bindable.queries.js';

/** Promises follow what happens to the gathering they are bound to, in the same commit (E15, E16, E21). */
@Injectable()
export class IntakeFollower implements EventFollower {
  constructor(private readonly binding: Binding) {}

  async prepare(tx: Tx, eventId: string): Promise<(change: EventChange) => Promise<number>> {
    const [event] = await tx.query<{ networkId: string }[]>(
      'select network_id as "networkId" from event where id = $1',
      [eventId],
    );
    if (event) await lockLivePromises(tx, event.networkId);
    return async ({ kind, caller, after }) => {
      // Texts and numbers of places bind nothing.
      if (kind !== 'edited' && kind !== 'resized') await this.binding.bindWithin(tx, caller.actor, after.networkId);
      // Whoever is invited is told by their invitation; a promise itself tells nobody.
      return 0;
    };
  }
}
