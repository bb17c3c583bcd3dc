import { Injectable } from '@nestjs/common';
import { type EventFilter, EventQueries, type EventSummary } from '#libs/events';
import type { Page, PageRequest, Scope } from '#libs/kernel';
import { PlacesQueries, type PlacesView } from '#libs/registration';

export type ListedEvent = EventSummary & Readonly<{ places: readonly PlacesView[] }>;

/** Events as a list shows them: what is planned, and how full it is by the count that the public pages show. */
@Injectable()
export class EventList {
  constructor(
    private readonly events: EventQueries,
    private readonly places: PlacesQueries,
  ) {}

  async list(scope: Scope, filter: EventFilter, page: PageRequest): Promise<Page<ListedEvent>> {
    const found = await this.events.listEvents(scope, filter, page);
    const places = await this.places.ofEvents(found.rows.map(({ id }) => id));
    return { ...found, rows: found.rows.map((event) => ({ ...event, places: places.get(event.id)! })) };
  }
}
