import { Injectable } from '@nestjs/common';
import { Database, lockInScope, recordHistory } from '#libs/database';
import { type Caller, ChangedMeanwhile, Clock, MoveNotAllowed } from '#libs/kernel';
import type { Written } from '#libs/networks';
import { Obligation } from './obligation.entity.js';

type Change = Readonly<{ from: 'held' | 'running'; action: string; reason?: string }>;

/**
 * Holds the invitation that a promise would get by itself, because somebody wants to speak to the project first (domain
 * rule E1). Its clock runs on, and it goes out at anybody's press; a hold is over once somebody was asked.
 */
@Injectable()
export class Holds {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws {NotFound} {Forbidden} {ChangedMeanwhile} {MoveNotAllowed} when it has ended */
  hold(caller: Caller, seen: Written, reason: string): Promise<Written> {
    const heldBy = caller.actor.kind === 'account' ? caller.actor.id : null;
    const held = { heldAt: this.clock.now(), heldBy, holdReason: reason };
    return this.change(caller, seen, held, { from: 'running', action: 'obligation.held', reason });
  }

  /** @throws {MoveNotAllowed} also when it is not held, and the errors of `hold` */
  release(caller: Caller, seen: Written): Promise<Written> {
    const none = { heldAt: null, heldBy: null, holdReason: '' };
    return this.change(caller, seen, none, { from: 'held', action: 'obligation.hold-ended' });
  }

  private change(
    caller: Caller,
    { id, version }: Written,
    fields: Pick<Obligation, 'heldAt' | 'heldBy' | 'holdReason'>,
    { from, action, reason }: Change,
  ): Promise<Written> {
    return this.database.transaction(caller, async (tx) => {
      const promise = await lockInScope(tx, Obligation, 'obligation', caller.scope, 'contact:write', id);
      const { networkId, outcome, heldAt } = promise;
      if (promise.version !== version) throw new ChangedMeanwhile({ thing: 'obligation', version });
      const isRunning = outcome === null && (from === 'running' || heldAt !== null);
      const to = from === 'held' ? 'running' : 'held';
      if (!isRunning) throw new MoveNotAllowed({ thing: 'obligation', from: outcome ?? 'running', to });
      const now = this.clock.now();
      await tx.update(Obligation, { id }, { ...fields, version: version + 1, updatedAt: now });
      await recordHistory(tx, caller.actor, now, { networkId, thing: 'obligation', thingId: id, action, reason });
      return { id, version: version + 1 };
    });
  }
}
