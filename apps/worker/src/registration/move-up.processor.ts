import { Injectable } from '@nestjs/common';
import { JobProcessor, type Jobs } from '#libs/queue';
import { Waitlist } from '#libs/registration';

/** A place has become free in one event. */
@Injectable()
export class MoveUpProcessor extends JobProcessor<'registration.move-up'> {
  readonly job = 'registration.move-up';

  constructor(private readonly waitlist: Waitlist) {
    super();
  }

  async process({ eventId }: Jobs['registration.move-up']): Promise<void> {
    await this.waitlist.moveUp(eventId);
  }
}
