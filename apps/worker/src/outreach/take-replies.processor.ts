import { Injectable } from '@nestjs/common';
import { MailboxSenders } from '#libs/auth';
import { CalendarReplies } from '#libs/outreach';
import { JobProcessor, type Jobs } from '#libs/queue';

/** Carries out what calendar programs answered. */
@Injectable()
export class TakeRepliesProcessor extends JobProcessor<'outreach.take-replies'> {
  readonly job = 'outreach.take-replies';

  constructor(
    private readonly replies: CalendarReplies,
    private readonly senders: MailboxSenders,
  ) {
    super();
  }

  async process(_payload: Jobs['outreach.take-replies'], signal: AbortSignal): Promise<void> {
    await this.replies.carryOut((personId) => this.senders.callerOf(personId), signal);
  }
}
