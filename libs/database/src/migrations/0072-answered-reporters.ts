import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which mail told a reporter what became of their report, or that somebody has told them otherwise. */
export class AnsweredReporters1700000000072 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reporter
        add told_mail_id uuid constraint fk_reporter_told_mail references mail_message (id) on delete set null,
        add answered_at timestamptz;
      create index ix_reporter_told_mail on reporter (told_mail_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index ix_reporter_told_mail;
      alter table reporter drop column told_mail_id, drop column answered_at;
    `);
  }
}
