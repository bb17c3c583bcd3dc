import { Injectable } from '@nestjs/common';
import { Database, lockInScope, recordHistory, type Tx } from '#libs/database';
import { type Caller, Clock, InvalidInput, MoveNotAllowed, newId, readEmail } from '#libs/kernel';
import { Suppressions } from '#libs/mail';
import { PersonMailboxes, requireInNetwork, type Written } from '#libs/networks';
import { ObligationAttempt } from './obligation-attempt.entity.js';
import { Obligation } from './obligation.entity.js';
import type { HandWay, TryResult } from './release.rules.js';

/**
 * How somebody of a project was tried by hand, and what came of it; without a person when nobody there has a name yet.
 * `email`: the new address, where one was named.
 */
export type TryInput = Readonly<{
  way: HandWay;
  personId?: string | null;
  note: string;
  result?: TryResult | null;
  email?: string;
}>;

/** Tries of organisers to reach somebody of a project, each one proof of its own (domain rule E9). */
@Injectable()
export class Tries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly mailboxes: PersonMailboxes,
    private readonly suppressions: Suppressions,
  ) {}

  /**
   * Under a new address the person is written to at once: what came back goes out again by itself.
   * @throws {NotFound} also for a foreign person, {Forbidden}, {MoveNotAllowed} when the promise has ended, {InvalidInput}
   * for a new address that is none, is the dead one or may not be written to, {PersonEmailTaken}
   */
  async record(caller: Caller, obligationId: string, input: TryInput): Promise<Written> {
    const { way, personId = null, note, result = null, email = '' } = input;
    return this.database.transaction(caller, async (tx) => {
      const promise = await lockInScope(tx, Obligation, 'obligation', caller.scope, 'contact:write', obligationId);
      const { id, networkId, boundEventId, outcome, version } = promise;
      if (outcome !== null) throw new MoveNotAllowed({ thing: 'obligation', from: outcome, to: 'tried' });
      await requireInNetwork(tx, networkId, [['person', personId]]);
      const now = this.clock.now();
      await tx.insert(ObligationAttempt, {
        ...{ id: newId(), obligationId: id, networkId, eventId: boundEventId, personId },
        ...{ way, note, result, attemptedAt: now },
      });
      if (result === 'new_address') await this.takeAddress(tx, caller, { networkId, personId, email, at: now });
      await recordHistory(tx, caller.actor, now, {
        ...{ networkId, thing: 'obligation', thingId: id, action: 'obligation.tried', facts: { way, result } },
      });
      return { id, version };
    });
  }

  private async takeAddress(
    tx: Tx,
    caller: Caller,
    {
      networkId,
      personId,
      email,
      at,
    }: Readonly<{ networkId: string; personId: string | null; email: string; at: Date }>,
  ): Promise<void> {
    if (personId === null) throw new InvalidInput({ field: 'personId', fault: 'required' });
    const address = readEmail(email) ?? email;
    if ((await this.suppressions.sparedFromInvitations(tx, networkId, [address])).size > 0) {
      throw new InvalidInput({ field: 'email', fault: 'spared' });
    }
    await this.mailboxes.changeWithin(tx, caller, personId, email, at);
  }
}
