import { Injectable } from '@nestjs/common';
import { AnswerFollowing } from '#libs/outreach';
import { JobProcessor } from '#libs/queue';

/** Takes for an answer what people did by another way than their invitation. */
@Injectable()
export class FollowRegistrationsProcessor extends JobProcessor<'outreach.follow-registrations'> {
  readonly job = 'outreach.follow-registrations';

  constructor(private readonly answers: AnswerFollowing) {
    super();
  }

  async process(): Promise<void> {
    await this.answers.follow();
    await this.answers.closeSilent();
  }
}
