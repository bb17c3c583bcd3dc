import { Injectable } from '@nestjs/common';
import { Database, type Reader } from '#libs/database';
import { Clock } from '#libs/kernel';
import { freePlaces, heldPlaces, isClaimed, type Opening, type Places, waitingIn } from '../places/capacity.rules.js';
import { type Counted, findOpenings } from '../places/openings.queries.js';
import type { Mode } from '../registration-status.rules.js';

/** What the public page says about places before somebody fills in the form. */
export type PlacesView = Readonly<{
  mode: Mode;
  capacity: number | null;
  /** Places that anybody may still take; null without a limit. */
  free: number | null;
  /** Places that somebody has or is offered. */
  taken: number;
  /** Reserved places that nobody has taken yet. */
  held: number;
  waiting: number;
}>;

type CounterRow = Places & Readonly<{ eventId: string; maxPerOrganisation: number | null }>;

/** Numbers of places, for everybody: they name nobody. */
@Injectable()
export class PlacesQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * The modes of each of these events, on site first.
   * @param source a transaction that has changed them; else as they were committed
   */
  async ofEvents(
    eventIds: readonly string[],
    source: Reader = this.database,
  ): Promise<ReadonlyMap<string, readonly PlacesView[]>> {
    const found = new Map<string, PlacesView[]>(eventIds.map((id) => [id, []]));
    for (const { eventId, opening } of await this.openingsOf(eventIds, source)) {
      const { places } = opening;
      // Whoever waits comes first: a place that is about to be offered is not free for a newcomer.
      const free = isClaimed(opening) ? 0 : freePlaces(places, 'regular');
      found.get(eventId)!.push({
        mode: places.mode,
        capacity: places.capacity,
        free: Number.isFinite(free) ? free : null,
        taken: places.confirmed + places.offered,
        held: heldPlaces(places),
        waiting: waitingIn(places),
      });
    }
    return found;
  }

  /** What newcomers find in each mode of these events. */
  async openingsOf(
    eventIds: readonly string[],
    source: Reader = this.database,
  ): Promise<readonly (Pick<Counted, 'eventId' | 'limit'> & Readonly<{ opening: Opening }>)[]> {
    const counted = (await this.counters(source, eventIds)).map(
      ({ eventId, maxPerOrganisation: limit, ...places }) => ({
        ...{ eventId, limit, places },
      }),
    );
    const openings = await findOpenings(source, counted);
    return counted.map(({ eventId, limit }, index) => ({ eventId, limit, opening: openings[index]! }));
  }

  async ofEvent(eventId: string, source?: Reader): Promise<readonly PlacesView[]> {
    return (await this.ofEvents([eventId], source)).get(eventId) ?? [];
  }

  /** The counters as they stand, not locked; null when the event does not offer the mode. */
  async countersOf(eventId: string, mode: Mode): Promise<Places | null> {
    return (await this.counters(this.database, [eventId])).find((places) => places.mode === mode) ?? null;
  }

  private counters(source: Reader, eventIds: readonly string[]): Promise<CounterRow[]> {
    return source.query<CounterRow>(
      `select m.event_id as "eventId", e.max_per_organisation as "maxPerOrganisation", m.mode, m.capacity,
         case when coalesce(e.registration_closes_at, e.starts_at) > $2 then m.reserved else 0 end as reserved,
         coalesce(c.confirmed, 0) as confirmed, coalesce(c.offered, 0) as offered,
         coalesce(c.reserved_taken, 0) as "reservedTaken", coalesce(c.waiting, '{0,0,0,0,0}') as waiting,
         coalesce(c.sequence, 0) as sequence
       from event_mode m join event e on e.id = m.event_id left join place_counter c using (event_id, mode)
       where m.event_id = any($1) order by m.event_id, m.mode = 'online'`,
      [eventIds, this.clock.now()],
    );
  }
}
