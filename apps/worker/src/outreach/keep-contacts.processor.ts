import { Injectable, Logger } from '@nestjs/common';
import { ContactKeeping } from '#libs/outreach';
import { JobProcessor } from '#libs/queue';

/** Asks whoever was not heard of for two years whether they want to stay, and forgets who does not say so. */
@Injectable()
export class KeepContactsProcessor extends JobProcessor<'outreach.keep-contacts'> {
  readonly job = 'outreach.keep-contacts';
  private readonly logger = new Logger('Outreach');

  constructor(private readonly keeping: ContactKeeping) {
    super();
  }

  async process(): Promise<void> {
    this.logger.log({ contacts: await this.keeping.run() });
  }
}
