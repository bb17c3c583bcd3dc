import { Injectable, Optional } from '@nestjs/common';
import { JobWorkers } from '#libs/queue';
import type { ClaimedMail } from './claimed-mail.js';
import type { OutgoingMail } from './outgoing-mail.js';

/** Rows that were written for one worker. */
export type HandedMails = Readonly<{ rows: readonly ClaimedMail[]; claimedAt: Date }>;

/** Who sends. */
export type Hand = Readonly<{
  /** Whether it would begin at once. */
  isReady: () => boolean;
  deliver: (mails: HandedMails, signal: AbortSignal) => Promise<void>;
}>;

/** As many as a worker would claim at a time. */
const MOST = 100;

/**
 * From the transaction that writes mails to the worker of the same process, when that one has nothing to do: such rows are
 * claimed from their first moment, which saves looking for them. Who dies before they are sent has held a claim that runs
 * out, as with any other.
 */
@Injectable()
export class Handover {
  private hand: Hand | undefined;

  /** @param near the workers of this process */
  constructor(@Optional() private readonly near?: JobWorkers) {}

  to(hand: Hand): void {
    this.hand = hand;
  }

  /** Whether these mails, all of them due, find somebody who has nothing else to send. */
  takes(mails: readonly OutgoingMail[]): boolean {
    const areDue = mails.every(({ lane = 'priority', notBefore }) => lane === 'priority' && notBefore === undefined);
    return areDue && mails.length <= MOST && this.hand?.isReady() === true && this.near?.isIdle(JOB) === true;
  }

  /** After the commit, never awaited. */
  give(mails: HandedMails): void {
    const { hand } = this;
    void this.near?.runAs(JOB, async (signal) => hand?.deliver(mails, signal));
  }
}

const JOB = 'mail.deliver-priority';
