import { Injectable } from '@nestjs/common';
import { EventService } from '#libs/events';
import { JobProcessor } from '#libs/queue';

/** Opens and closes registration and begins events when their time has come. */
@Injectable()
export class MoveByClockProcessor extends JobProcessor<'events.move-by-clock'> {
  readonly job = 'events.move-by-clock';

  constructor(private readonly events: EventService) {
    super();
  }

  async process(): Promise<void> {
    await this.events.moveByClock();
  }
}
