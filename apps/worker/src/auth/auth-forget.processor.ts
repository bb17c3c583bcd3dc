import { Injectable, Logger } from '@nestjs/common';
import { AuthRetention } from '#libs/auth';
import { JobProcessor } from '#libs/queue';

/** At night: sessions that have ended. */
@Injectable()
export class AuthForgetProcessor extends JobProcessor<'auth.forget'> {
  readonly job = 'auth.forget';
  private readonly logger = new Logger('Auth');

  constructor(private readonly retention: AuthRetention) {
    super();
  }

  async process(): Promise<void> {
    this.logger.log({ forgotten: await this.retention.forget() });
  }
}
