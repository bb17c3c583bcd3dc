import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { Obligations } from '#libs/intake';
import { Clock, systemCaller } from '#libs/kernel';
import { listHeldPromises, lockHeldPromise } from './fulfilment.queries.js';
import { keptByAny } from './fulfilment.rules.js';

const SYSTEM = systemCaller('fulfilment');

/** Whether what was promised is kept, once a gathering took place (domain rule R7); what is not, is bound anew. */
@Injectable()
export class Fulfilment {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly obligations: Obligations,
  ) {}

  /** @returns how many promises are kept, and how many run on */
  async settle(): Promise<Readonly<{ kept: number; missed: number }>> {
    const settled = { kept: 0, missed: 0 };
    for (const { id } of await listHeldPromises(this.database, this.clock.certain())) {
      const outcome = await this.settleOne(id);
      if (outcome !== 'waits') settled[outcome] += 1;
    }
    return settled;
  }

  /** Of several gatherings the first that has kept it counts (E26). */
  private settleOne(id: string): Promise<'kept' | 'missed' | 'waits'> {
    const now = this.clock.certain();
    return this.database.transaction(SYSTEM, async (tx) => {
      const held = (await lockHeldPromise(tx, id)).map((one) => ({ ...one, kept: keptByAny(one.asked, now) }));
      const kept = held.find((one) => one.kept === 'kept');
      if (kept !== undefined) {
        await this.obligations.fulfilWithin(tx, SYSTEM.actor, id, kept.eventId);
        return 'kept';
      }
      const missed = held.find(({ isBound, kept }) => isBound && kept === 'missed');
      if (missed === undefined) return 'waits';
      await this.obligations.missedWithin(tx, SYSTEM.actor, id, missed.eventId);
      return 'missed';
    });
  }
}
