import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { IntakeFollower } from '#libs/intake';
import { type Caller, Clock, isId, NotFound, requirePermission } from '#libs/kernel';
import { findInvitedEvent, HOLD_MS, Invitations, lockInvitedEvent, type PlannedWave } from '#libs/outreach';
import { NotAtShortNotice } from './ledger.errors.js';
import { NearGatherings } from './near-gatherings.queries.js';
import { listStandingPromises } from './standing-promises.queries.js';

/**
 * Invites a promised project to a gathering that comes too soon for its promise (domain rule E2). The promise stays bound to
 * the following one and is kept by that alone.
 */
@Injectable()
export class ShortNotices {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly promises: IntakeFollower,
    private readonly near: NearGatherings,
    private readonly invitations: Invitations,
  ) {}

  /**
   * At an organiser's word, held for a minute as every wave is. Promises and gathering are locked before the look, so that
   * two clicks and two tabs send once.
   * @param eventId the gathering that the organiser has seen
   * @throws {NotFound} {Forbidden} {NotAtShortNotice} {PersonExcluded} when the contact is not to be invited,
   * {NobodyToInvite}
   */
  invite(caller: Caller, obligationId: string, eventId: string): Promise<PlannedWave> {
    return this.database.transaction(caller, async (tx) => {
      const which = { networkIds: null, id: obligationId };
      const find = async () => (isId(obligationId) ? await listStandingPromises(tx, which, this.clock.now()) : []);
      const [seen] = await find();
      if (seen === undefined) throw new NotFound({ thing: 'obligation' });
      requirePermission(caller.scope, 'contact:read', seen.facts.networkId, 'obligation');
      requirePermission(caller.scope, 'event:write', seen.facts.networkId, 'obligation');
      if ((await findInvitedEvent(tx, eventId))?.networkId !== seen.facts.networkId) {
        throw new NotFound({ thing: 'event' });
      }
      await this.promises.prepare(tx, eventId);
      const event = await lockInvitedEvent(tx, eventId);
      const near = (await this.near.of(tx, await find())).get(obligationId);
      if (event === null || near?.gathering?.id !== eventId || near.hindrance !== null) {
        throw new NotAtShortNotice({ obligationId, why: near?.hindrance ?? 'over' });
      }
      const sendsAt = new Date(this.clock.now().getTime() + HOLD_MS);
      return this.invitations.sendWithin(tx, caller.actor, event, { sendsAt, only: { welcomed: obligationId } });
    });
  }
}
