import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { findEventFacts } from '#libs/events';
import { Clock } from '#libs/kernel';
import { listSeated } from '../places/place-ledger.service.js';
import { PromisedPlaces } from '../places/promised-places.service.js';
import { PlacesQueries } from './places.queries.js';
import type { Mode } from '../registration-status.rules.js';
import { entryOf } from '../places/waiting-entry.rules.js';
import { listWaiting } from '../live-registration.queries.js';
import { type WaitReason, whyNotMoved } from '../places/waitlist.rules.js';

/** Where somebody stands in the waiting list and why nothing has moved. */
export type WaitingView = Readonly<{ id: string; position: number; reason: WaitReason }>;

/** The waiting list explains itself, to the one who waits and to the organiser in the same words. */
@Injectable()
export class WaitReasonQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly places: PlacesQueries,
    private readonly promised: PromisedPlaces,
  ) {}

  /** Everybody who waits for this event in this mode, in the order of the list. */
  async ofMode(eventId: string, mode: Mode): Promise<readonly WaitingView[]> {
    const [event, waiting, seated, places] = await Promise.all([
      findEventFacts(this.database, eventId),
      listWaiting(this.database, eventId, mode),
      listSeated(this.database, eventId),
      this.places.countersOf(eventId, mode),
    ]);
    if (event === null || places === null) return [];
    const isPromised = waiting.some(({ place }) => place === 'guarantee');
    const putOff = isPromised ? await this.promised.listOpen(this.database, eventId) : [];
    const situation = {
      places,
      seated,
      limit: event.maxPerOrganisation,
      now: this.clock.now(),
      startsAt: event.startsAt,
      reservedUntil: event.registrationClosesAt,
      putOff: putOff.map(({ promisedSince }) => promisedSince),
    };
    const entries = waiting.map(entryOf);
    return entries.map(({ id }, index) => ({
      id,
      position: index + 1,
      reason: whyNotMoved(situation, entries, index),
    }));
  }
}
