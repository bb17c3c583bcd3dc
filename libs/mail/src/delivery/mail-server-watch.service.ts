import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { pauseSeconds } from './delivery.rules.js';
import { MailTransport } from './mail-transport.js';

/** Knows whether the mail server is there: one probe finds out, instead of an attempt of every waiting mail. */
@Injectable()
export class MailServerWatch {
  private readonly logger = new Logger('MailServerWatch');
  private failures = 0;
  private pause = { from: 0, until: 0 };
  private probe: Promise<boolean> | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly transport: MailTransport,
  ) {}

  get isPaused(): boolean {
    const now = this.clock.now().getTime();
    // Before its own beginning there is no pause: the clock was ahead and has been put right.
    return now >= this.pause.from && now < this.pause.until;
  }

  /**
   * Whether to go on. Asks the server only after a fault and at the end of a pause.
   * @param suspected a mail has just met a fault of the connection
   */
  async answers(suspected = this.failures > 0): Promise<boolean> {
    if (this.isPaused) return false;
    if (!suspected) return true;
    this.probe ??= this.ask().finally(() => (this.probe = undefined));
    return this.probe;
  }

  private async ask(): Promise<boolean> {
    if (await this.transport.answers()) {
      this.failures = 0;
      return true;
    }
    this.failures += 1;
    const seconds = pauseSeconds(this.failures, Math.random());
    const from = this.clock.now().getTime();
    this.pause = { from, until: from + seconds * 1_000 };
    this.logger.warn(`the mail server does not answer; next probe in ${Math.round(seconds)} s`);
    return false;
  }
}
