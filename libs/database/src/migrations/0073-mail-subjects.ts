import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a mail was about is known as long as its row, longer than its text: it proves a promise. */
export class MailSubjects1700000000073 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table mail_message add subject text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table mail_message drop column subject');
  }
}
