import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { ClockDoubt, SystemClock } from '#libs/kernel';
import { Database } from './database.service.js';

/** Well within a step that a clock may make unasked. */
const REMEMBERED_EVERY_MS = 30_000;

/**
 * Tells the clock what was certain before this start and what other processes are certain of, and remembers what this
 * one is certain of. Says in the log when the clock is doubted.
 */
@Injectable()
export class CertainTime implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('Clock');
  private timer: NodeJS.Timeout | undefined;
  private known: Date | undefined;
  private wasDoubted = false;

  constructor(
    private readonly database: Database,
    private readonly clock: SystemClock,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.compare();
    // What fails now is made up for by the next time.
    this.timer = setInterval(() => void this.compare().catch(() => undefined), REMEMBERED_EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Hears what is new and adds what this process knows: nothing while it doubts. */
  async compare(): Promise<void> {
    const [row] = await this.database.query<{ at: Date }>('select at from certain_time');
    if (row && row.at.getTime() !== this.known?.getTime()) this.clock.hear(row.at);
    this.known = row?.at;
    const doubt = this.clock.doubt();
    if (doubt === null) await this.remember();
    this.tell(doubt);
  }

  private async remember(): Promise<void> {
    this.known = this.clock.certain();
    await this.database.query(
      'insert into certain_time (at) values ($1) on conflict (is_only) do update set at = excluded.at',
      [this.known],
    );
  }

  private tell(doubt: ClockDoubt | null): void {
    if (doubt !== null && !this.wasDoubted) this.logger.warn(doubtSentence(doubt));
    if (doubt === null && this.wasDoubted) this.logger.warn('The system clock is no longer doubted.');
    this.wasDoubted = doubt !== null;
  }
}

/** For operators. */
export const doubtSentence = ({ says, certain }: ClockDoubt): string =>
  `The system clock says ${says.toISOString()}, but ${certain.toISOString()} was the last certain time: ` +
  'until it has stood for ten minutes, nothing begins, ends or is deleted by the clock.';
