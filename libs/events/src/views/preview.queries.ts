import { Injectable } from '@nestjs/common';
import { Database, inNetworks } from '#libs/database';
import { Clock, isId, networksIn, NotFound, type Scope } from '#libs/kernel';
import { type PublicEvent, toPublicEvent } from './public-event.queries.js';
import * as rows from './public-event-rows.queries.js';

/** `draft`: what everybody will see; null once they do, at the address of `slug`. */
export type Preview = Readonly<{ slug: string; draft: PublicEvent | null }>;

/** Drafts as their pages will be, for those who prepare them. */
@Injectable()
export class PreviewQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** As it would be if its registration were opened now. @throws {NotFound} also for an event of another network. */
  async get(scope: Scope, eventId: string): Promise<Preview> {
    const networks = networksIn(scope, 'event:read');
    const [event] = isId(eventId)
      ? await this.database.query<rows.CardRow & rows.PublicEventTexts>(
          `select ${rows.PAGE_COLUMNS} ${rows.FROM_EVENT}
           where e.id = $1 and ${inNetworks('e.network_id')('$2')}`,
          [eventId, networks],
        )
      : [];
    if (event === undefined) throw new NotFound({ thing: 'event' });
    const { slug, state } = event;
    if (state !== 'draft') return { slug, draft: null };
    const now = this.clock.now();
    const opened = { ...event, state: 'open', registrationOpensAt: now } as const;
    return { slug, draft: await toPublicEvent(this.database, opened, now) };
  }
}
