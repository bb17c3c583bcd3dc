import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { pauseSeconds } from './delivery.rules.js';
import { MailTransport } from './mail-transport.js';

/** Knows whether the mail server is there: one probe finds out, instead of an attempt of every waiting mail. */
@Injectable()
export class MailServerWatch {
  private readonly logger = new Logger('MailServerWatch');
  private failures = 0;
  private pausedUntil = 0;
  private probe: Promise<boolean> | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly transport: MailTransport,
  ) {}

  get isPaused(): boolean {
    return this.clock.now().getTime() < this.pausedUntil;
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
    this.pausedUntil = this.clock.now().getTime() + seconds * 1_000;
    this.logger.warn(`the mail server does not answer; next probe in ${Math.round(seconds)} s`);
    return false;
  }
}
