import { Injectable } from '@nestjs/common';
import { AuthRetention } from '#libs/auth';
import { JobProcessor } from '#libs/queue';

/** At night: sessions that have ended and answers nobody will ask for again. */
@Injectable()
export class AuthForgetProcessor extends JobProcessor<'auth.forget'> {
  readonly job = 'auth.forget';

  constructor(private readonly retention: AuthRetention) {
    super();
  }

  async process(): Promise<void> {
    await this.retention.forget();
  }
}
