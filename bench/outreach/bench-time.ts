import os from 'node:os';
import { SystemClock } from '#libs/kernel';

/** The system's clock on a machine that can sleep at will: what is held for a minute need not be waited for. */
export class SleepingClock extends SystemClock {
  private readonly slept: { milliseconds: number };

  constructor() {
    const slept = { milliseconds: 0 };
    super({
      wall: () => Date.now() + slept.milliseconds,
      uptime: () => os.uptime() * 1_000 + slept.milliseconds,
    });
    this.slept = slept;
  }

  sleep(milliseconds: number): void {
    this.slept.milliseconds += milliseconds;
  }
}

/** Ten o'clock in Berlin, so many days from now. */
export const inDays = (days: number): `${string}T10:00` =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T10:00`;
