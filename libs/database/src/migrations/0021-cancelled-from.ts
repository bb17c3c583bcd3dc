import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a registration was when it was cancelled; of those cancelled until today the history knows it. */
export class CancelledFrom1700000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table registration add column cancelled_from text;
      update registration r set cancelled_from = (
        select h.from_state from history_entry h
        where h.thing = 'registration' and h.thing_id = r.id and h.to_state = 'cancelled'
        order by h.at desc limit 1)
      where r.status = 'cancelled';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table registration drop column cancelled_from');
  }
}
