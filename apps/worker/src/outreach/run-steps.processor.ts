import { Injectable } from '@nestjs/common';
import { StepRunning, TimelinePlanning } from '#libs/outreach';
import { JobProcessor } from '#libs/queue';

/** Plans the timelines of gatherings and lets those of their steps happen whose time has come. */
@Injectable()
export class RunStepsProcessor extends JobProcessor<'outreach.run-steps'> {
  readonly job = 'outreach.run-steps';

  constructor(
    private readonly planning: TimelinePlanning,
    private readonly running: StepRunning,
  ) {
    super();
  }

  async process(): Promise<void> {
    await this.planning.planDue();
    await this.running.runDue();
  }
}
