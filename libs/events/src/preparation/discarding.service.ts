import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Caller } from '#libs/kernel';
import { Event } from '../event.entity.js';
import { EventNotDraft } from '../events.errors.js';
import { EventMoves } from '../plan/event-moves.service.js';
import { EventRecords } from '../plan/event-records.service.js';

/** Drafts that come to nothing. What anybody may have seen is cancelled instead, so that it does not just vanish. */
@Injectable()
export class DiscardingService {
  constructor(
    private readonly database: Database,
    private readonly records: EventRecords,
    private readonly moves: EventMoves,
  ) {}

  /** Erases a draft with its programme, rooms, places and cover; logos stay with the network. @throws {EventNotDraft} */
  discard(caller: Caller, eventId: string, { version }: Readonly<{ version: number }>): Promise<void> {
    return this.database.transaction(caller, async (tx) => {
      const event = await this.records.lock(tx, caller.scope, eventId, version);
      if (event.state !== 'draft') throw new EventNotDraft({ eventId });
      await this.moves.note(tx, caller.actor, event, { action: 'event.discarded', from: 'draft' });
      await tx.delete(Event, { id: eventId });
    });
  }
}
