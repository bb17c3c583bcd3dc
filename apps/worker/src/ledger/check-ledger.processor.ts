import { Injectable } from '@nestjs/common';
import { LedgerReminders } from '#libs/ledger';
import { JobProcessor } from '#libs/queue';

/** Every night: whether reports and promises add up; what is lost is mailed at once. */
@Injectable()
export class CheckLedgerProcessor extends JobProcessor<'ledger.check'> {
  readonly job = 'ledger.check';

  constructor(private readonly reminders: LedgerReminders) {
    super();
  }

  async process(): Promise<void> {
    await this.reminders.reportLost();
  }
}
