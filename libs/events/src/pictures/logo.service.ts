import { Injectable } from '@nestjs/common';
import { Database, lock, lockInScope, type Tx } from '#libs/database';
import { type Caller, Clock, isId, newId, NotFound, requirePermission, singleLine } from '#libs/kernel';
import { largestPicture, type Picture, readPicture } from '#libs/networks';
import { EventLogo } from './event-logo.entity.js';
import { EventMoves } from '../plan/event-moves.service.js';
import { EventRecords } from '../plan/event-records.service.js';
import { LogoInUse } from '../events.errors.js';
import { refuse } from '../input.rules.js';
import { Logo } from './logo.entity.js';
import type { LogoView } from './logo.queries.js';

export type LogoUpload = Readonly<{ alternativeText: string; bytes: Buffer }>;

/** Logos of funders: kept once per network, shown by events in the order a funder demands. */
@Injectable()
export class LogoService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly records: EventRecords,
    private readonly moves: EventMoves,
  ) {}

  /** The same picture again only takes the new alternative text. */
  upload(caller: Caller, networkId: string, { alternativeText, bytes }: LogoUpload): Promise<LogoView> {
    return this.database.transaction(caller, async (tx) => {
      if (!isId(networkId)) throw new NotFound({ thing: 'network' });
      requirePermission(caller.scope, 'event:write', networkId);
      const picture = readPicture(bytes, largestPicture.funderLogo);
      const text = singleLine(alternativeText);
      refuse(
        ...('fault' in picture ? [{ field: 'content', fault: picture.fault }] : []),
        ...(text === '' ? [{ field: 'alternativeText', fault: 'missing' }] : []),
      );
      const { mediaType, sha256 } = picture as Picture;
      const [row]: { id: string }[] = await tx.query(
        `insert into logo (id, network_id, alternative_text, media_type, bytes, sha256, created_at)
         select $1, n.id, $3, $4, $5, $6, $7 from network n where n.id = $2
         on conflict on constraint uq_logo_content do update set alternative_text = excluded.alternative_text
         returning id`,
        [newId(), networkId, text, mediaType, bytes, sha256, this.clock.now()],
      );
      if (row === undefined) throw new NotFound({ thing: 'network' });
      return { id: row.id, networkId, alternativeText: text, mediaType, sha256 };
    });
  }

  /** @throws {LogoInUse} as long as an event shows it. */
  remove(caller: Caller, logoId: string): Promise<void> {
    return this.database.transaction(caller, async (tx) => {
      await lockInScope(tx, Logo, 'logo', caller.scope, 'event:write', logoId, 'toRemove');
      const events = await tx.countBy(EventLogo, { logoId });
      if (events > 0) throw new LogoInUse({ logoId, events });
      await tx.delete(Logo, { id: logoId });
    });
  }

  /** The logos an event shows, in their order. */
  show(
    caller: Caller,
    eventId: string,
    { version, logoIds }: Readonly<{ version: number; logoIds: readonly string[] }>,
  ): Promise<Readonly<{ version: number }>> {
    return this.database.transaction(caller, async (tx) => {
      const event = await this.records.lock(tx, caller.scope, eventId, version);
      const wanted = [...new Set(logoIds)];
      await requireLogos(tx, event.networkId, wanted);
      await tx.delete(EventLogo, { eventId });
      const rows = wanted.map((logoId, position) => ({ eventId, logoId, position }));
      if (rows.length > 0) await tx.insert(EventLogo, rows);
      await this.moves.note(tx, caller.actor, event, { action: 'event.logos-changed', facts: { count: rows.length } });
      await this.records.save(tx, event);
      return { version: event.version };
    });
  }
}

// The lock keeps a logo from being removed before its place on the event is saved.
async function requireLogos(tx: Tx, networkId: string, ids: readonly string[]): Promise<void> {
  if (!ids.every(isId)) throw new NotFound({ thing: 'logo' });
  const rows: unknown[] = await tx.query(
    `select id from logo where network_id = $1 and id = any ($2::uuid[]) ${lock.asIs}`,
    [networkId, ids],
  );
  if (rows.length !== ids.length) throw new NotFound({ thing: 'logo' });
}
