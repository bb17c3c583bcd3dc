import { Injectable } from '@nestjs/common';
import { Database, recordHistory } from '#libs/database';
import { type Actor, allows, type Caller, Clock, isId, NotFound, requirePermission } from '#libs/kernel';
import type { Tx } from '#libs/database';
import { findInvitedEvent, type InvitedEvent } from './invited-event.queries.js';
import { Guest } from './guest.entity.js';

/** `added`: invited for this reason alone. `left_out`: not invited, whatever speaks for it. */
export const guestKinds = ['added', 'left_out'] as const;
export type GuestKind = (typeof guestKinds)[number];

export type GuestDecision = Readonly<{ personId: string; kind: GuestKind; reason: string }>;

/** What organisers decide by hand about single people whom an event invites or does not. */
@Injectable()
export class Guests {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The latest word about a person counts. @throws {NotFound} also for a person of another network, {Forbidden} */
  async decide(caller: Caller, eventId: string, decision: GuestDecision): Promise<GuestDecision> {
    return this.database.transaction(caller, async (tx) => {
      await this.decideWithin(tx, caller.actor, await this.event(tx, caller, eventId), decision);
      return decision;
    });
  }

  /** The same in the caller's transaction, which has checked the scope. @throws {NotFound} for a person of another network */
  async decideWithin(
    tx: Tx,
    actor: Actor,
    { id, networkId }: Pick<InvitedEvent, 'id' | 'networkId'>,
    { personId, kind, reason }: GuestDecision,
  ): Promise<void> {
    await this.requirePerson(tx, networkId, personId);
    const createdAt = this.clock.now();
    await tx.upsert(Guest, { eventId: id, personId, networkId, kind, reason, createdAt }, ['eventId', 'personId']);
    await this.record(tx, actor, { id, networkId }, `event.guest-${kind.replace('_', '-')}`, personId);
  }

  /** From now on the rule alone decides about the person. @throws {NotFound} when nothing was decided, {Forbidden} */
  async forget(caller: Caller, eventId: string, personId: string): Promise<void> {
    await this.database.transaction(caller, async (tx) => {
      const { id, networkId } = await this.event(tx, caller, eventId);
      const { affected } = await tx.delete(Guest, { eventId: id, personId });
      if (affected !== 1) throw new NotFound({ thing: 'guest' });
      await this.record(tx, caller.actor, { id, networkId }, 'event.guest-forgotten', personId);
    });
  }

  private async event(tx: Tx, { scope }: Caller, eventId: string): Promise<InvitedEvent> {
    const event = isId(eventId) ? await findInvitedEvent(tx, eventId) : null;
    if (event === null || !allows(scope, 'contact:read', event.networkId)) throw new NotFound({ thing: 'event' });
    requirePermission(scope, 'event:write', event.networkId, 'event');
    return event;
  }

  private async requirePerson(tx: Tx, networkId: string, personId: string): Promise<void> {
    const found = isId(personId)
      ? await tx.query<unknown[]>(
          `select 1 from person where id = $1 and network_id = $2 and state in ('active', 'inactive', 'restricted')`,
          [personId, networkId],
        )
      : [];
    if (found.length === 0) throw new NotFound({ thing: 'person' });
  }

  private record(
    tx: Tx,
    actor: Actor,
    { id, networkId }: Readonly<{ id: string; networkId: string }>,
    action: string,
    personId: string,
  ): Promise<void> {
    const entry = { networkId, thing: 'event', thingId: id, action, facts: { personId } };
    return recordHistory(tx, actor, this.clock.now(), entry);
  }
}
