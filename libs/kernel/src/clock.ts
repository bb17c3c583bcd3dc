import os from 'node:os';
import { believed, follow, heard, type Reading, type SteadyTime, timeBy } from './steady-time.js';

/** The time of day has made a step nobody can explain yet. */
export type ClockDoubt = Readonly<{ says: Date; certain: Date }>;

/** The only source of the current time. Tests and the demo hand in another one. */
export abstract class Clock {
  /** What time it is, as far as anybody knows. */
  abstract now(): Date;

  /**
   * The time that has certainly come: what the clock alone moves and nobody can take back goes by it. The same as
   * `now`, unless the system clock is in doubt.
   */
  abstract certain(): Date;

  abstract doubt(): ClockDoubt | null;
}

/** The two clocks of a machine, in milliseconds. */
export type Machine = Readonly<{ wall: () => number; uptime: () => number }>;

// The uptime goes on while the machine sleeps, and nobody can set it.
const thisMachine: Machine = { wall: () => Date.now(), uptime: () => os.uptime() * 1_000 };

const SECOND = 1_000;

/** The system's clock, whose steps are followed only once they have stood for a while (docs/adr/0020). */
export class SystemClock extends Clock {
  private sure: SteadyTime;
  /** Differs from `sure` only when this process began with a time that is far beyond the last certain one. */
  private told: SteadyTime;
  private seen: number;

  constructor(private readonly machine = thisMachine) {
    super();
    this.seen = machine.wall();
    this.told = this.sure = believed({ wall: this.seen, steady: machine.uptime() });
  }

  now(): Date {
    const wall = this.machine.wall();
    // Where time goes on by moments there is no step, and no need to ask the system how long it has been up.
    const isGoingOn = this.sure.doubt === null && wall >= this.seen && wall - this.seen < SECOND;
    this.seen = wall;
    if (isGoingOn) return new Date(wall);
    const reading = this.look();
    return new Date(timeBy(this.told, reading));
  }

  certain(): Date {
    const reading = this.look();
    return new Date(timeBy(this.sure, reading));
  }

  doubt(): ClockDoubt | null {
    const reading = this.look();
    if (this.sure.doubt === null) return null;
    return { says: new Date(reading.wall), certain: new Date(timeBy(this.sure, reading)) };
  }

  /** Another process, or an earlier run of this one, was certain of this time. */
  hear(certain: Date): void {
    const reading = this.look();
    this.sure = heard(this.sure, certain.getTime(), reading);
  }

  private look(): Reading {
    const reading = { wall: this.machine.wall(), steady: this.machine.uptime() };
    this.seen = reading.wall;
    this.sure = follow(this.sure, reading);
    this.told = this.sure.doubt === null ? this.sure : follow(this.told, reading);
    return reading;
  }
}

/** Stands still until told otherwise. */
export class FixedClock extends Clock {
  private sure: Date | null = null;

  constructor(private instant: Date) {
    super();
  }

  now(): Date {
    return new Date(this.instant);
  }

  certain(): Date {
    return new Date(this.sure ?? this.instant);
  }

  doubt(): ClockDoubt | null {
    return this.sure && { says: this.now(), certain: this.certain() };
  }

  set(instant: Date): void {
    this.instant = instant;
  }

  advance(milliseconds: number): void {
    this.set(new Date(this.instant.getTime() + milliseconds));
  }

  /** From now on only this much is certain; null ends the doubt. */
  doubtAllBut(certain: Date | null): void {
    this.sure = certain;
  }
}
