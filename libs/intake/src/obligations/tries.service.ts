import { Injectable } from '@nestjs/common';
import { Database, lockInScope, recordHistory } from '#libs/database';
import { type Caller, Clock, MoveNotAllowed, newId } from '#libs/kernel';
import { requireInNetwork, type Written } from '#libs/networks';
import { ObligationAttempt } from './obligation-attempt.entity.js';
import { Obligation } from './obligation.entity.js';
import type { HandWay } from './release.rules.js';

/** How somebody of a project was tried by hand; without a person when nobody there has a name yet. */
export type TryInput = Readonly<{ way: HandWay; personId?: string | null; note: string }>;

/** Tries of organisers to reach somebody of a project, each one proof of its own (domain rule E9). */
@Injectable()
export class Tries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws {NotFound} also for a foreign person, {Forbidden}, {MoveNotAllowed} when the promise has ended */
  async record(caller: Caller, obligationId: string, { way, personId = null, note }: TryInput): Promise<Written> {
    return this.database.transaction(caller, async (tx) => {
      const promise = await lockInScope(tx, Obligation, 'obligation', caller.scope, 'contact:write', obligationId);
      const { id, networkId, boundEventId, outcome, version } = promise;
      if (outcome !== null) throw new MoveNotAllowed({ thing: 'obligation', from: outcome, to: 'tried' });
      await requireInNetwork(tx, networkId, [['person', personId]]);
      const now = this.clock.now();
      await tx.insert(ObligationAttempt, {
        ...{ id: newId(), obligationId: id, networkId, eventId: boundEventId, personId },
        ...{ way, note, attemptedAt: now },
      });
      await recordHistory(tx, caller.actor, now, {
        ...{ networkId, thing: 'obligation', thingId: id, action: 'obligation.tried', facts: { way } },
      });
      return { id, version };
    });
  }
}
