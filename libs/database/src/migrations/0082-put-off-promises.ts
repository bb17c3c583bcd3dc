import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A promise that another gathering has put off goes first among those who wait for a place that is kept. */
export class PutOffPromises1700000000082 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table registration add promised_since timestamptz;
      drop index ix_registration_waiting;
      create index ix_registration_waiting
        on registration (event_id, mode, waitlist_class, promised_since, waitlist_since, sequence) where status = 'waitlisted';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index ix_registration_waiting;
      create index ix_registration_waiting
        on registration (event_id, mode, waitlist_class, waitlist_since, sequence) where status = 'waitlisted';
      alter table registration drop column promised_since;
    `);
  }
}
