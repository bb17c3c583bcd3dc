import { Injectable } from '@nestjs/common';
import { EventChanges } from '#libs/changes';
import { JobProcessor } from '#libs/queue';

/** Tells people who hold a calendar entry what has been edited in it, once the editing has ended. */
@Injectable()
export class TellEditsProcessor extends JobProcessor<'changes.tell-edits'> {
  readonly job = 'changes.tell-edits';

  constructor(private readonly changes: EventChanges) {
    super();
  }

  async process(): Promise<void> {
    await this.changes.tellEdits();
  }
}
