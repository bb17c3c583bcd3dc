import { BERLIN, type LocalDay, type LocalTime, plusDays, toInstant, toLocal } from '#libs/kernel';

/** The Monday on which the demo is told (domain document section 6). */
export const DEMO_DAY: LocalDay = '2026-02-02';
export const DEMO_NOW = toInstant(`${DEMO_DAY}T09:00`, BERLIN);

const DAY = 86_400_000;

/**
 * Moves the demo's dates by whole weeks, so that weekdays stay and the next gathering is always ahead: today is the
 * demo's Monday or one of the six days after it.
 */
export class DemoCalendar {
  private readonly shiftDays: number;

  constructor(now: Date) {
    const today = toInstant(`${toLocal(now, BERLIN).slice(0, 10)}T00:00`, 'UTC').getTime();
    const monday = toInstant(`${DEMO_DAY}T00:00`, 'UTC').getTime();
    this.shiftDays = Math.floor((today - monday) / DAY / 7) * 7;
  }

  /** @param planned as the domain document tells it, for example `2026-03-19T10:00` */
  local(planned: LocalTime): LocalTime {
    return plusDays(planned, this.shiftDays);
  }

  day(planned: LocalDay): LocalDay {
    return this.local(`${planned}T12:00`).slice(0, 10);
  }

  instant(planned: LocalTime): Date {
    return toInstant(this.local(planned), BERLIN);
  }
}
