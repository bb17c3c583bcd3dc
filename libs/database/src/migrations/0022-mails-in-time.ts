import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When what a mail asks for is over: after days without a mail server nobody is asked for an answer by yesterday. */
export class MailsInTime1700000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table mail_message add column good_until timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table mail_message drop column good_until');
  }
}
