import type { MigrationInterface, QueryRunner } from 'typeorm';

const INDEX = 'uq_obligation_attempt_invited on obligation_attempt (obligation_id, event_id, person_id, way)';

/** Whoever registers without having been asked is noted once, as an invitation is. */
export class OwnRegistrations1700000000066 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index uq_obligation_attempt_invited;
      create unique index ${INDEX} where way in ('wave', 'single', 'registration');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from obligation_attempt where way = 'registration';
      drop index uq_obligation_attempt_invited;
      create unique index ${INDEX} where way in ('wave', 'single');
    `);
  }
}
