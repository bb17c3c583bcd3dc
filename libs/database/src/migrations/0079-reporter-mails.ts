import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which mails a reporter got about their report; of those sent before, the ones whose text still tells it. */
export class ReporterMails1700000000079 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reporter_mail (
        report_id uuid not null constraint fk_reporter_mail_report references reporter (report_id) on delete cascade,
        mail_id uuid not null constraint fk_reporter_mail_mail references mail_message (id) on delete cascade,
        constraint reporter_mail_pkey primary key (report_id, mail_id)
      );
      create index ix_reporter_mail_mail on reporter_mail (mail_id);
      insert into reporter_mail (report_id, mail_id)
      select report_id, told_mail_id from reporter where told_mail_id is not null
      union
      select p.report_id, m.id from mail_message m join reporter p on p.report_id::text = m.parameters #>> '{page,subject}'
      where m.template in ('report-ack', 'report-outcome', 'report-question');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table reporter_mail');
  }
}
