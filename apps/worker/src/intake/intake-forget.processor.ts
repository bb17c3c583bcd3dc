import { Injectable, Logger } from '@nestjs/common';
import { InformationRetention } from '#libs/intake';
import { JobProcessor } from '#libs/queue';

/** Deletes what reports say of people whom nobody has told in time. */
@Injectable()
export class IntakeForgetProcessor extends JobProcessor<'intake.forget'> {
  readonly job = 'intake.forget';
  private readonly logger = new Logger('Intake');

  constructor(private readonly retention: InformationRetention) {
    super();
  }

  async process(): Promise<void> {
    this.logger.log({ forgotten: await this.retention.forget() });
  }
}
