import { Injectable } from '@nestjs/common';
import { FunctionalMailboxes } from '#libs/intake';
import { Fulfilment, LateInvitations } from '#libs/ledger';
import { PromiseContacts } from '#libs/outreach';
import { JobProcessor } from '#libs/queue';

/** Finds another mailbox where one is dead, asks whom a promise has not reached yet, and says of gatherings that took place which promises they have kept. */
@Injectable()
export class KeepPromisesProcessor extends JobProcessor<'ledger.keep-promises'> {
  readonly job = 'ledger.keep-promises';

  constructor(
    private readonly mailboxes: FunctionalMailboxes,
    private readonly contacts: PromiseContacts,
    private readonly late: LateInvitations,
    private readonly fulfilment: Fulfilment,
  ) {
    super();
  }

  async process(): Promise<void> {
    await this.mailboxes.fallBack();
    await this.contacts.renew();
    await this.fulfilment.settle();
    await this.late.sendDue();
  }
}
