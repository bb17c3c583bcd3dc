import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Planned times such as 24:00 or the hour that the spring switch skips stood on pages as they were typed and in
 * calendars at the instant they meant. From now on both say what a clock shows at that instant.
 */
export class TimesOnTheClock1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of ['starts', 'ends']) {
      const shown = `to_char(${part}_at at time zone zone, 'YYYY-MM-DD"T"HH24:MI')`;
      await runner.query(
        `update event set ${part}_local = ${shown}
         where zone in (select name from pg_timezone_names) and ${part}_local <> ${shown}`,
      );
    }
  }

  async down(): Promise<void> {
    // What was typed said less than what the clock shows: there is nothing to go back to.
  }
}
