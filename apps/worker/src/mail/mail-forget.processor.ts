import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { MailRetention } from '#libs/mail';
import { JobProcessor } from '#libs/queue';

/** At night: deletes bodies and rows that have served their purpose. */
@Injectable()
export class MailForgetProcessor extends JobProcessor<'mail.forget'> {
  readonly job = 'mail.forget';
  private readonly logger = new Logger('Mail');

  constructor(
    private readonly retention: MailRetention,
    private readonly clock: Clock,
  ) {
    super();
  }

  async process(): Promise<void> {
    this.logger.log({ forgotten: await this.retention.forget(this.clock.certain()) });
  }
}
