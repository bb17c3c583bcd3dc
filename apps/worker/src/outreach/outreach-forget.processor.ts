import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { ReturnRetention } from '#libs/outreach';
import { JobProcessor } from '#libs/queue';

/** At night: deletes what came back and has been dealt with. */
@Injectable()
export class OutreachForgetProcessor extends JobProcessor<'outreach.forget'> {
  readonly job = 'outreach.forget';
  private readonly logger = new Logger('Outreach');

  constructor(
    private readonly retention: ReturnRetention,
    private readonly clock: Clock,
  ) {
    super();
  }

  async process(): Promise<void> {
    this.logger.log({ forgotten: await this.retention.forget(this.clock.certain()) });
  }
}
