import { Injectable } from '@nestjs/common';
import { Questions } from '#libs/intake';
import { JobProcessor } from '#libs/queue';

/** No report waits for ever for the answer of whoever told it. */
@Injectable()
export class ReturnUnansweredProcessor extends JobProcessor<'intake.return-unanswered'> {
  readonly job = 'intake.return-unanswered';

  constructor(private readonly questions: Questions) {
    super();
  }

  async process(): Promise<void> {
    await this.questions.returnUnanswered();
  }
}
