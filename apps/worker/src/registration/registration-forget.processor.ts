import { Injectable, Logger } from '@nestjs/common';
import { Database } from '#libs/database';
import { JobProcessor } from '#libs/queue';
import { findPlaceDifferences, RegistrationRetention } from '#libs/registration';

/** At night: deletes what has served its purpose and compares the counters with the registrations. */
@Injectable()
export class RegistrationForgetProcessor extends JobProcessor<'registration.forget'> {
  readonly job = 'registration.forget';
  private readonly logger = new Logger('Registration');

  constructor(
    private readonly retention: RegistrationRetention,
    private readonly database: Database,
  ) {
    super();
  }

  async process(): Promise<void> {
    this.logger.log({ forgotten: await this.retention.forget() });
    const differences = await findPlaceDifferences(this.database);
    if (differences.length > 0) this.logger.error({ message: 'place counters differ from registrations', differences });
  }
}
