import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever reports is counted by their mailbox: what stands behind a plus in an address opens no other one. */
export class ReporterMailbox1700000000088 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index ix_reporter_mailbox on reporter
        ((split_part(split_part(email, '@', 1), '+', 1) || '@' || split_part(email, '@', 2))) where email is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index ix_reporter_mailbox;`);
  }
}
