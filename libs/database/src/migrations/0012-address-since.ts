import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Since when a person has the address: a link that is older proves nothing about it. When an address of today was set is
 * not known, so that the last change of the row stands for it.
 */
export class AddressSince1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table person add column email_set_at timestamptz;
      update person set email_set_at = updated_at;
      alter table person alter column email_set_at set not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table person drop column email_set_at');
  }
}
