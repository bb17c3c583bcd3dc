import { Injectable } from '@nestjs/common';
import { MailDelivery } from '#libs/mail';
import { JobProcessor, type Jobs } from '#libs/queue';

/** Empties the lane of confirmations. */
@Injectable()
export class PriorityMailProcessor extends JobProcessor<'mail.deliver-priority'> {
  readonly job = 'mail.deliver-priority';

  constructor(private readonly delivery: MailDelivery) {
    super();
  }

  async process(_payload: Jobs['mail.deliver-priority'], signal: AbortSignal): Promise<void> {
    await this.delivery.deliver('priority', { signal });
  }
}

/** Empties the lane of mails to many, as fast as the domains bear it. */
@Injectable()
export class BulkMailProcessor extends JobProcessor<'mail.deliver-bulk'> {
  readonly job = 'mail.deliver-bulk';

  constructor(private readonly delivery: MailDelivery) {
    super();
  }

  async process(_payload: Jobs['mail.deliver-bulk'], signal: AbortSignal): Promise<void> {
    await this.delivery.deliver('bulk', { signal });
  }
}
