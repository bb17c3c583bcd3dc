import { Injectable } from '@nestjs/common';
import { SilentPeople } from '#libs/outreach';
import { JobProcessor } from '#libs/queue';

/** Asks whoever has answered nothing for long whether they want to be invited further. */
@Injectable()
export class AskSilentProcessor extends JobProcessor<'outreach.ask-silent'> {
  readonly job = 'outreach.ask-silent';

  constructor(private readonly silent: SilentPeople) {
    super();
  }

  async process(): Promise<void> {
    await this.silent.ask();
  }
}
