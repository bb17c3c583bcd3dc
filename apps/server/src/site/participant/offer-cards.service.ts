import { Injectable } from '@nestjs/common';
import { createElement, type ReactNode } from 'react';
import { type PublicEventCard, PublicEventQueries } from '#libs/events';
import { PlacesQueries } from '#libs/registration';
import type { CardSource, Visit } from '../visitor/card-source.js';
import { OfferedEvents } from './OfferedEvents.js';

const MOST_PER_NETWORK = 10;

/** Coming gatherings of the networks somebody belongs to. */
@Injectable()
export class OfferCards implements CardSource {
  constructor(
    private readonly events: PublicEventQueries,
    private readonly places: PlacesQueries,
  ) {}

  async cardsFor(visit: Visit): Promise<ReactNode> {
    const offered = await this.list(visit);
    const places = await this.places.ofEvents(offered.map(({ id }) => id));
    return createElement(OfferedEvents, { offered, places, language: visit.language });
  }

  /** Open for registration and not registered for yet, soonest first. */
  private async list({ profiles, own }: Visit): Promise<readonly PublicEventCard[]> {
    const networks = [...new Set(profiles.map(({ networkId }) => networkId))];
    const pages = await Promise.all(
      networks.map((networkId) => this.events.listUpcoming({ networkId }, { page: 1, size: MOST_PER_NETWORK })),
    );
    const registered = new Set(own.flatMap(({ event, status }) => (status === 'cancelled' ? [] : [event.id])));
    return pages
      .flatMap(({ rows }) => rows)
      .filter(({ id, registrationState }) => registrationState === 'open' && !registered.has(id))
      .sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
  }
}
