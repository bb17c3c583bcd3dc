import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { admit, comingFirst, freePlaces, type Opening } from '../places/capacity.rules.js';
import { listPutOffWaiting } from '../places/openings.queries.js';
import { PromisedPlaces } from '../places/promised-places.service.js';
import { promiseOf } from '../put-off-promises.rules.js';
import { PlacesQueries, type PlacesView } from './places.queries.js';

/** Nobody is counted: no organisation has a limit on the places that are kept. */
const NO_COLLEAGUES = { live: 0, seated: 0 };

/** The places as one person finds them: some are kept for whoever speaks for a promised project (domain rule E18). */
@Injectable()
export class OwnPlacesQueries {
  constructor(
    private readonly database: Database,
    private readonly places: PlacesQueries,
    private readonly promised: PromisedPlaces,
  ) {}

  /** What `PlacesQueries.ofEvents` says, with the places free that the desk would give to this person. */
  async ofEvents(eventIds: readonly string[], personId: string): Promise<ReadonlyMap<string, readonly PlacesView[]>> {
    const views = new Map(await this.places.ofEvents(eventIds));
    for (const eventId of eventIds) {
      const coming = { personIds: [personId], registrationIds: [] };
      const isPromised = (await this.promised.promisedAmong(this.database, eventId, coming)).has(personId);
      if (isPromised) views.set(eventId, await this.withKept(eventId, personId, views.get(eventId)!));
    }
    return views;
  }

  private async withKept(
    eventId: string,
    personId: string,
    views: readonly PlacesView[],
  ): Promise<readonly PlacesView[]> {
    const [openings, putOff, waiting] = await Promise.all([
      this.places.openingsOf([eventId]),
      this.promised.listOpen(this.database, eventId),
      listPutOffWaiting(this.database, eventId),
    ]);
    const own = promiseOf({ place: 'guarantee', personId }, putOff);
    const open = putOff.flatMap((one) => (one === own ? [] : [one.promisedSince]));
    const promisedSince = own?.promisedSince ?? null;
    const freeIn = ({ places, passedOver }: Opening): number => {
      const { mode } = places;
      const here = waiting.filter((one) => one.mode === mode).map((one) => one.promisedSince);
      const application = { mode, place: 'guarantee', organisationKey: '', promisedSince } as const;
      const { admission } = admit(
        { places, passedOver, putOff: { open, waiting: here } },
        application,
        NO_COLLEAGUES,
        null,
      );
      return admission.status === 'confirmed' ? freePlaces(places, 'guarantee', comingFirst(promisedSince, open)) : 0;
    };
    return views.map((view) => {
      const { opening } = openings.find((one) => one.opening.places.mode === view.mode)!;
      const free = freeIn(opening);
      return { ...view, free: Number.isFinite(free) ? free : null };
    });
  }
}
