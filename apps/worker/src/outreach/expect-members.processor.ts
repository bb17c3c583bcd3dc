import { Injectable } from '@nestjs/common';
import { JobProcessor } from '#libs/queue';
import { ExpectedMembers, SeriesLetters } from '#libs/outreach';

/** Members of groups have their place at the dates of their series once registration opens, and its entry in their calendars. */
@Injectable()
export class ExpectMembersProcessor extends JobProcessor<'outreach.expect-members'> {
  readonly job = 'outreach.expect-members';

  constructor(
    private readonly members: ExpectedMembers,
    private readonly letters: SeriesLetters,
  ) {
    super();
  }

  async process(): Promise<void> {
    await this.members.register();
    await this.letters.tell();
  }
}
