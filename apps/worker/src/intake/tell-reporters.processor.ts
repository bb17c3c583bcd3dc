import { Injectable } from '@nestjs/common';
import { ReportNewsRound } from '#libs/intake';
import { JobProcessor } from '#libs/queue';

/** Tells those who reported a project what became of it. */
@Injectable()
export class TellReportersProcessor extends JobProcessor<'intake.tell-reporters'> {
  readonly job = 'intake.tell-reporters';

  constructor(private readonly news: ReportNewsRound) {
    super();
  }

  async process(): Promise<void> {
    await this.news.tell();
  }
}
