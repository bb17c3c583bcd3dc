import { Injectable } from '@nestjs/common';
import { type PublicEventCard, PublicEventQueries } from '#libs/events';
import type { Profile } from '#libs/networks';
import type { OwnRegistrationView } from '#libs/registration';

const MOST_PER_NETWORK = 10;

/** Coming gatherings of the networks somebody belongs to. */
@Injectable()
export class NetworkOffers {
  constructor(private readonly events: PublicEventQueries) {}

  /** Open for registration and not registered for yet, soonest first. */
  async list(profiles: readonly Profile[], own: readonly OwnRegistrationView[]): Promise<readonly PublicEventCard[]> {
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
