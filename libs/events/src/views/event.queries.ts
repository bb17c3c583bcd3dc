import { Injectable } from '@nestjs/common';
import { Database, inNetworks, readPage, Where } from '#libs/database';
import {
  Clock,
  isId,
  type LocalDay,
  networksIn,
  NotFound,
  type Page,
  type PageRequest,
  type Scope,
} from '#libs/kernel';
import type { Named } from '#libs/networks';
import { type AgendaItemView, listAgenda, listRooms, type RoomView } from '../programme/agenda.queries.js';
import { agendaSums, type AgendaSums } from '../programme/agenda.rules.js';
import type { ChecklistItem } from '../plan/checklist.rules.js';
import { COVER, type CoverView } from '../pictures/cover.queries.js';
import * as rows from './event-rows.queries.js';
import { eventMoves, type EventState } from '../event-state.rules.js';
import type { EventType } from '../event-type.rules.js';
import { type EventView, toEventView } from '../plan/event-view.rules.js';
import { listLogosOf, type LogoView } from '../pictures/logo.queries.js';
import { listRevisions } from './revision.queries.js';
import type { RevisionView } from '../changes/revision.service.js';

/** `from` and `to` are days on the event's own wall clock, both included; `text` is umlaut tolerant. */
export type EventFilter = Readonly<{
  networkId?: string;
  states?: readonly EventState[];
  types?: readonly EventType[];
  from?: LocalDay;
  to?: LocalDay;
  text?: string;
  newestFirst?: boolean;
}>;

/** One event with everything that belongs to it. `moves`: where its state may go from here. */
export type EventInFull = EventView &
  Readonly<{
    networkName: string;
    networkSlug: string;
    networkFundingNotice: string;
    host: Named | null;
    series: Readonly<{ id: string; title: string }> | null;
    moves: readonly EventState[];
    checklist: readonly ChecklistItem[];
    agenda: Readonly<{ items: readonly AgendaItemView[]; sums: AgendaSums }>;
    rooms: readonly RoomView[];
    cover: CoverView | null;
    logos: readonly LogoView[];
    revisions: readonly RevisionView[];
    /** Where its minutes are kept, or why there are none; null until it is documented. */
    minutes: Readonly<{ kind: 'kept' | 'waived'; note: string }> | null;
  }>;

const IN_SCOPE = inNetworks('e.network_id')('$1');

/** What organisers see of the events of their networks. */
@Injectable()
export class EventQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async listEvents(scope: Scope, filter: EventFilter, page: PageRequest): Promise<Page<rows.EventSummary>> {
    const where = new Where()
      .and(networksIn(scope, 'event:read'), inNetworks('e.network_id'))
      .and(filter.networkId, (p) => `e.network_id = ${p}`)
      .and(filter.states, (p) => `e.state = any(${p})`)
      .and(filter.types, (p) => `e.type = any(${p})`)
      .and(filter.from, (p) => `left(e.ends_local, 10) >= ${p}`)
      .and(filter.to, (p) => `left(e.starts_local, 10) <= ${p}`)
      .matching(filter.text, (p) => `e.search like any(${p})`);
    const from = 'event e join network n on n.id = e.network_id';
    const orderBy = `e.starts_at ${filter.newestFirst ? 'desc' : 'asc'}, e.id`;
    const found = await readPage<rows.SummaryRow>(
      this.database,
      { columns: rows.SUMMARY_COLUMNS, from, where, orderBy },
      page,
    );
    const now = this.clock.now();
    return { ...found, rows: found.rows.map((row) => rows.toSummary(row, now)) };
  }

  /** @throws {NotFound} also for an event of a network the caller may not see. */
  async getEvent(scope: Scope, eventId: string): Promise<EventInFull> {
    const [event] = isId(eventId) ? await this.findRow(scope, eventId) : [];
    if (event === undefined) throw new NotFound({ thing: 'event' });
    const [items, rooms, logos, revisions] = await Promise.all([
      listAgenda(this.database, eventId),
      listRooms(this.database, eventId),
      listLogosOf(this.database, eventId),
      listRevisions(this.database, eventId),
    ]);
    const now = this.clock.now();
    const { networkName, networkSlug, networkFundingNotice, host, series, cover, minutes } = event;
    return {
      ...toEventView(event, event.modes, now),
      ...{ networkName, networkSlug, networkFundingNotice, host, series, cover, rooms, logos, revisions, minutes },
      moves: eventMoves[event.state],
      checklist: rows.checklistOf(event, now),
      agenda: { items, sums: agendaSums(event, items) },
    };
  }

  private findRow(scope: Scope, eventId: string) {
    return this.database.query<
      rows.EventRow &
        Readonly<{
          networkName: string;
          networkSlug: string;
          networkFundingNotice: string;
          host: Named | null;
          series: EventInFull['series'];
          cover: CoverView | null;
          minutes: EventInFull['minutes'];
        }>
    >(
      `select ${rows.EVENT_COLUMNS}, n.name as "networkName", n.slug as "networkSlug",
              n.funding_notice as "networkFundingNotice", ${COVER} as cover,
              case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as host,
              case when s.id is not null then json_build_object('id', s.id, 'title', s.title) end as series,
              (select json_build_object('kind', h.facts ->> 'minutes', 'note', coalesce(h.reason, ''))
               from history_entry h where h.thing_id = e.id and h.action = 'event.documented'
               order by h.at desc limit 1) as minutes
       from event e join network n on n.id = e.network_id left join organisation o on o.id = e.host_organisation_id
       left join event_series s on s.id = e.series_id where ${IN_SCOPE} and e.id = $2`,
      [networksIn(scope, 'event:read'), eventId],
    );
  }
}
