import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Most mails have no key against doubles, and each of the states that a mail goes through wrote one more entry for
 * nothing: only keys that are there stand in the index.
 */
export class KeysThatAreThere1700000000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mail_message drop constraint uq_mail_message_dedupe_key;
      create unique index uq_mail_message_dedupe_key on mail_message (dedupe_key) where dedupe_key is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index uq_mail_message_dedupe_key;
      alter table mail_message add constraint uq_mail_message_dedupe_key unique (dedupe_key);
    `);
  }
}
