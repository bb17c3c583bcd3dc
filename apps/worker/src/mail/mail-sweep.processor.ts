import { Injectable, Logger } from '@nestjs/common';
import { MailDelivery, Outbox } from '#libs/mail';
import { JobProcessor } from '#libs/queue';

/** Finds mails whose bell was lost, whose next attempt is due or whose worker died. */
@Injectable()
export class MailSweepProcessor extends JobProcessor<'mail.sweep'> {
  readonly job = 'mail.sweep';
  private readonly logger = new Logger('Mail');

  constructor(
    private readonly delivery: MailDelivery,
    private readonly outbox: Outbox,
  ) {
    super();
  }

  async process(): Promise<void> {
    const { dueLanes, ...recovered } = await this.delivery.sweep();
    if (Object.values(recovered).some((count) => count > 0)) this.logger.warn({ recovered });
    for (const lane of dueLanes) this.outbox.ring(lane);
  }
}
