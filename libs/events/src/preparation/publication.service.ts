import { Inject, Injectable, Optional } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { type Actor, type Caller, Clock } from '#libs/kernel';
import type { Event } from '../event.entity.js';
import { EventMoves } from '../plan/event-moves.service.js';
import { EventRecords } from '../plan/event-records.service.js';
import type { EventView } from '../plan/event-view.rules.js';
import { PUBLICATION_FOLLOWERS, type PublicationFollower, type Published } from './publication-follower.rules.js';

type Version = Readonly<{ version: number }>;

/** An event on its way to the public and through its registration, step by step at an organiser's word. */
@Injectable()
export class PublicationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly records: EventRecords,
    private readonly moves: EventMoves,
    @Optional() @Inject(PUBLICATION_FOLLOWERS) private readonly followers: readonly PublicationFollower[] = [],
  ) {}

  /** Save the Date: the event becomes public, and registration opens by itself when its window does. */
  announce(caller: Caller, eventId: string, version: Version): Promise<EventView> {
    return this.step(caller, eventId, version, (tx, event) => this.takeToPublic(tx, caller, event));
  }

  /** The same for a draft that has just come into being. */
  async announceWithin(tx: Tx, caller: Caller, draft: Event): Promise<void> {
    await this.takeToPublic(tx, caller, draft);
    await this.records.save(tx, draft);
    await this.tellWithin(tx, caller.actor, draft);
  }

  /** That people may know of the event, or that it keeps promises from now on; it is saved. */
  async tellWithin(tx: Tx, actor: Actor, event: Published): Promise<void> {
    for (const follower of this.followers) await follower.published(tx, actor, event);
  }

  /** Opens registration now, whatever the window said; a draft is announced on the way. */
  open(caller: Caller, eventId: string, version: Version): Promise<EventView> {
    return this.step(caller, eventId, version, async (tx, event, now) => {
      if (event.state === 'draft') await this.moves.to(tx, caller.actor, event, 'announced');
      if (event.state !== 'open') await this.moves.to(tx, caller.actor, event, 'open');
      await this.moves.requireComplete(tx, event, 'open');
      event.registrationOpensAt = earlier(event.registrationOpensAt, now);
    });
  }

  /** Closes registration before its deadline, which from now on says when it really ended. */
  close(caller: Caller, eventId: string, version: Version): Promise<EventView> {
    return this.step(caller, eventId, version, async (tx, event, now) => {
      const planned = event.registrationClosesAt?.toISOString() ?? null;
      await this.moves.to(tx, caller.actor, event, 'closed', { facts: { planned } });
      event.registrationClosesAt = earlier(event.registrationClosesAt, now);
    });
  }

  private async takeToPublic(tx: Tx, caller: Caller, event: Event): Promise<void> {
    await this.moves.to(tx, caller.actor, event, 'announced');
    await this.moves.requireComplete(tx, event, 'announced');
    await this.moves.catchUp(tx, event);
  }

  private step(
    caller: Caller,
    eventId: string,
    { version }: Version,
    take: (tx: Tx, event: Event, now: Date) => Promise<void>,
  ): Promise<EventView> {
    return this.database.transaction(caller, async (tx) => {
      const event = await this.records.lock(tx, caller.scope, eventId, version);
      const wasDraft = event.state === 'draft';
      await this.moves.catchUp(tx, event);
      await take(tx, event, this.clock.now());
      await this.records.save(tx, event);
      if (wasDraft) await this.tellWithin(tx, caller.actor, event);
      return this.records.view(tx, event);
    });
  }
}

const earlier = (planned: Date | null, now: Date): Date => (planned !== null && planned < now ? planned : now);
