import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { PublicEventQueries } from '#libs/events';
import { Clock, type Language } from '#libs/kernel';
import { PlacesQueries } from '#libs/registration';
import { EventPage, type EventPageProps } from './event.page.js';

/** Draws the event page, for looking at it and for mending a form. */
@Injectable()
export class EventPages {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly events: PublicEventQueries,
    private readonly places: PlacesQueries,
  ) {}

  /** @throws {NotFound} also for a draft */
  async draw(slug: string, language: Language, more: Pick<EventPageProps, 'own' | 'kept' | 'faults'> = {}) {
    const event = await this.events.getBySlug(slug);
    const places = await this.places.ofEvent(event.id);
    return EventPage({ event, places, language, now: this.clock.now(), baseUrl: this.config.baseUrl, ...more });
  }
}
