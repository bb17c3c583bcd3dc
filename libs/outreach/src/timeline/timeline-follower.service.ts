import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { EventChange, EventFollower } from '#libs/events';
import { lockTimeline } from './step-rows.service.js';
import { TimelinePlanning } from './timeline-planning.service.js';

/** The mails of the rhythm follow what happens to their event. */
@Injectable()
export class TimelineFollower implements EventFollower {
  constructor(private readonly planning: TimelinePlanning) {}

  async prepare(tx: Tx, eventId: string): Promise<(change: EventChange) => Promise<number>> {
    // No step goes out while the event changes.
    await lockTimeline(tx, eventId);
    return async (change) => {
      await this.follow(tx, change);
      return 0;
    };
  }

  private async follow(tx: Tx, change: EventChange): Promise<void> {
    switch (change.kind) {
      case 'moved':
      case 'changed':
        return this.planning.planWithin(tx, change.after.id);
      case 'cancelled':
      case 'not_held':
        return this.planning.endWithin(tx, change.after, change.kind);
      // Texts are read when a mail is written, and nothing is reckoned from places.
      case 'edited':
      case 'resized':
        return;
    }
  }
}
