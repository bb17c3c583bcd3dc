import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { type Caller, InvalidInput, singleLine } from '#libs/kernel';
import { largestPicture, readPicture } from '#libs/networks';
import { EventCover } from './event-cover.entity.js';
import { EventMoves } from '../plan/event-moves.service.js';
import { EventRecords } from '../plan/event-records.service.js';

/** `alternativeText`: what the picture shows; empty when it only adorns. */
export type CoverUpload = Readonly<{ alternativeText: string; bytes: Buffer }>;

/** The picture above an event's page. */
@Injectable()
export class CoverService {
  constructor(
    private readonly database: Database,
    private readonly records: EventRecords,
    private readonly moves: EventMoves,
  ) {}

  /** Shows a picture in place of the one before, whose bytes are gone then; null takes it away. */
  show(
    caller: Caller,
    eventId: string,
    { version, cover }: Readonly<{ version: number; cover: CoverUpload | null }>,
  ): Promise<Readonly<{ version: number }>> {
    return this.database.transaction(caller, async (tx) => {
      const event = await this.records.lock(tx, caller.scope, eventId, version);
      await tx.delete(EventCover, { eventId });
      if (cover !== null) {
        const picture = readPicture(cover.bytes, largestPicture.cover);
        if ('fault' in picture) throw new InvalidInput({ field: 'content', fault: picture.fault });
        await tx.insert(EventCover, { eventId, alternativeText: singleLine(cover.alternativeText), ...picture });
      }
      await this.moves.note(tx, caller.actor, event, {
        action: 'event.cover-changed',
        facts: { isShown: cover !== null },
      });
      await this.records.save(tx, event);
      return { version: event.version };
    });
  }
}

export async function copyCover(tx: Tx, from: string, to: string): Promise<void> {
  await tx.query(
    `insert into event_cover (event_id, alternative_text, media_type, width, height, sha256, bytes)
     select $2, alternative_text, media_type, width, height, sha256, bytes from event_cover where event_id = $1`,
    [from, to],
  );
}
