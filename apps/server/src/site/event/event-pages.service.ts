import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { type PublicEvent, PublicEventQueries } from '#libs/events';
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
    return this.drawn(await this.events.getBySlug(slug), language, more);
  }

  /** The page as it will be; nothing on it sends or leads to what is not there yet. */
  drawDraft(event: PublicEvent, language: Language) {
    return this.drawn(event, language, { isPreview: true });
  }

  private async drawn(event: PublicEvent, language: Language, more: Partial<EventPageProps>) {
    const places = await this.places.ofEvent(event.id);
    return EventPage({ event, places, language, now: this.clock.now(), baseUrl: this.config.baseUrl, ...more });
  }
}
