import { Injectable } from '@nestjs/common';
import { JobProcessor } from '#libs/queue';
import { Reconfirmation, Waitlist } from '#libs/registration';

/** Takes back offers nobody answered, reminds and releases after a move, and offers what has become free meanwhile. */
@Injectable()
export class RegistrationSweepProcessor extends JobProcessor<'registration.sweep'> {
  readonly job = 'registration.sweep';

  constructor(
    private readonly waitlist: Waitlist,
    private readonly reconfirmation: Reconfirmation,
  ) {
    super();
  }

  async process(_payload: unknown, signal: AbortSignal): Promise<void> {
    await this.waitlist.expireOffers();
    await this.reconfirmation.chase();
    for (const eventId of await this.waitlist.listEventsWithRoom()) {
      if (signal.aborted) return;
      await this.waitlist.moveUp(eventId);
    }
  }
}
