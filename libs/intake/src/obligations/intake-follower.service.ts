import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { EventChange, EventFollower, PublicationFollower, Published } from '#libs/events';
import type { Actor } from '#libs/kernel';
import { Binding } from './binding.service.js';
import { lockLivePromises } from './bindable.queries.js';

/** Promises follow the gatherings, in the commit that publishes, moves or calls off one (E15, E16, E21, E26). */
@Injectable()
export class IntakeFollower implements EventFollower, PublicationFollower {
  constructor(private readonly binding: Binding) {}

  async published(tx: Tx, actor: Actor, { networkId }: Published): Promise<void> {
    await this.binding.bindWithin(tx, actor, networkId);
  }

  async prepare(tx: Tx, eventId: string): Promise<(change: EventChange) => Promise<number>> {
    const [event] = await tx.query<{ networkId: string }[]>(
      'select network_id as "networkId" from event where id = $1',
      [eventId],
    );
    if (event) await lockLivePromises(tx, event.networkId);
    return async ({ kind, caller, after }) => {
      // Texts and numbers of places bind nothing.
      if (kind !== 'edited' && kind !== 'resized') {
        await this.binding.bindWithin(tx, caller.actor, after.networkId, kind === 'moved' ? after.id : undefined);
      }
      // Whoever is invited is told by their invitation; a promise itself tells nobody.
      return 0;
    };
  }
}
