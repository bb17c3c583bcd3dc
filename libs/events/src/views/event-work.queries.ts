import { Injectable } from '@nestjs/common';
import { Database, inNetworks, Where } from '#libs/database';
import { networksIn, type Scope, type WorkItem, type WorkSource } from '#libs/kernel';
import * as rows from './event-rows.queries.js';

/** A gathering that is planned and that nobody has been told of. */
export const eventWorkKinds = ['draft'] as const;
type Kind = (typeof eventWorkKinds)[number];

/** From so long before its day a draft is late: people have to plan, too. */
const SOON_DAYS = 60;

/** Drafts whose day comes near, each with the number of points that it misses before anybody can register. */
@Injectable()
export class EventWork implements WorkSource<Kind> {
  constructor(private readonly database: Database) {}

  async listWork(scope: Scope, now: Date): Promise<readonly WorkItem<Kind>[]> {
    const where = new Where()
      .and(networksIn(scope, 'event:read'), inNetworks('e.network_id'))
      .and(now, (p) => `e.starts_at > ${p} and e.starts_at <= ${p}::timestamptz + interval '${SOON_DAYS} days'`)
      .when(true, `e.state = 'draft'`);
    const found = await this.database.query<rows.EventRow>(
      `select ${rows.EVENT_COLUMNS} from event e where ${where.toString()} order by e.starts_at, e.id`,
      where.parameters,
    );
    return found.map((event) => ({
      kind: 'draft',
      networkId: event.networkId,
      event: { id: event.id, title: event.title, startsLocal: event.startsLocal, zone: event.zone },
      count: rows.checklistOf(event, now).filter(({ isRequired, isDone }) => isRequired && !isDone).length,
      until: event.startsAt,
    }));
  }
}
