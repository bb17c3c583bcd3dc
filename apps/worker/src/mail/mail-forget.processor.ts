import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { imapFault, MailRetention, ReturnReader } from '#libs/mail';
import { JobProcessor } from '#libs/queue';

/** At night: deletes bodies, rows and reports of bounces that have served their purpose. */
@Injectable()
export class MailForgetProcessor extends JobProcessor<'mail.forget'> {
  readonly job = 'mail.forget';
  private readonly logger = new Logger('Mail');

  constructor(
    private readonly retention: MailRetention,
    private readonly returns: ReturnReader,
    private readonly clock: Clock,
  ) {
    super();
  }

  async process(): Promise<void> {
    const now = this.clock.certain();
    this.logger.log({ forgotten: await this.retention.forget(now) });
    await this.returns.forget(now).catch((error: unknown) => {
      this.logger.warn(`mails that were put away stay another day: ${imapFault(error)}`);
    });
  }
}
