import { Injectable } from '@nestjs/common';
import { TimelinePlanning } from '#libs/outreach';
import { JobProcessor } from '#libs/queue';

/** Begins the timelines of gatherings that people have come to know of, and lets the others follow them. */
@Injectable()
export class RunStepsProcessor extends JobProcessor<'outreach.run-steps'> {
  readonly job = 'outreach.run-steps';

  constructor(private readonly planning: TimelinePlanning) {
    super();
  }

  async process(): Promise<void> {
    await this.planning.planDue();
  }
}
