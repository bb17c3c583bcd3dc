import { Injectable } from '@nestjs/common';
import { LedgerReminders } from '#libs/ledger';
import { JobProcessor } from '#libs/queue';

/** Every working morning: which promises run out of time, to the caretaker, and what nobody has done, to the deputy. */
@Injectable()
export class RemindCaretakersProcessor extends JobProcessor<'ledger.remind'> {
  readonly job = 'ledger.remind';

  constructor(private readonly reminders: LedgerReminders) {
    super();
  }

  async process(): Promise<void> {
    await this.reminders.remind();
  }
}
