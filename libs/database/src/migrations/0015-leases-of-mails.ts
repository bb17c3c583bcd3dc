import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Until when a claimed mail is its worker's, unless the worker renews it: a dead one is noticed in less than a minute.
 * Claims of the moment of the change are over at once, their workers were stopped for it.
 */
export class LeasesOfMails1700000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mail_message add column leased_until timestamptz;
      update mail_message set leased_until = claimed_at where claimed_at is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table mail_message drop column leased_until');
  }
}
