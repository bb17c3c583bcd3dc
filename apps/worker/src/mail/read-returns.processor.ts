import { Injectable, Logger } from '@nestjs/common';
import { DatabaseUnavailable } from '#libs/database';
import { imapFault, ReturnReader } from '#libs/mail';
import { JobProcessor, type Jobs } from '#libs/queue';

/** Reads what mails brought back. A mailbox that cannot be read is told once, and once more when it can be again. */
@Injectable()
export class ReadReturnsProcessor extends JobProcessor<'mail.read-returns'> {
  readonly job = 'mail.read-returns';
  private readonly logger = new Logger('Returns');
  private fault: string | undefined;

  constructor(private readonly reader: ReturnReader) {
    super();
  }

  async process(_payload: Jobs['mail.read-returns'], signal: AbortSignal): Promise<void> {
    try {
      const tally = await this.reader.read(signal);
      if (tally && tally.bounces + tally.replies + tally.known > 0) this.logger.log({ returned: tally });
      if (this.fault !== undefined) this.logger.log('the mailbox of IMAP_URL can be read again');
      this.fault = undefined;
    } catch (error) {
      if (error instanceof DatabaseUnavailable) throw error;
      const fault = imapFault(error);
      if (fault !== this.fault) this.logger.warn(`mails that came back wait: ${fault}`);
      this.fault = fault;
    }
  }
}
