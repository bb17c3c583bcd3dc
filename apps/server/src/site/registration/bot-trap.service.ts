import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Optional } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { waitOf } from './bot-trap.rules.js';

// What floods from many addresses passes, for the sake of memory; the limits of each address are another guard's.
const MOST_WAITING = 200;

/** Lets forms wait that a program seems to have sent. */
@Injectable()
export class BotTrap {
  private waiting = 0;

  constructor(
    private readonly clock: Clock,
    @Optional() private readonly wait: (milliseconds: number) => Promise<void> = (milliseconds) => pause(milliseconds),
  ) {}

  /** Resolves when the form may be taken. Called before any transaction: nobody waits with a row in hand. */
  async slow(marks: Parameters<typeof waitOf>[0]): Promise<void> {
    const milliseconds = waitOf(marks, this.clock.now());
    if (milliseconds === 0 || this.waiting >= MOST_WAITING) return;
    this.waiting += 1;
    try {
      await this.wait(milliseconds);
    } finally {
      this.waiting -= 1;
    }
  }
}
