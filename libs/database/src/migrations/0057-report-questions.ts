import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What whoever told of a project was asked about it; once for each report, and until which day their answer is waited for. */
export class ReportQuestions1700000000057 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table report_question (
        report_id uuid primary key,
        network_id uuid not null,
        question text not null,
        asked_at timestamptz not null,
        until date not null,
        answered_at timestamptz,
        constraint fk_report_question_report foreign key (report_id) references project_report (id) on delete cascade,
        constraint fk_report_question_network foreign key (network_id) references network (id) on delete restrict
      );
      insert into report_question (report_id, network_id, question, asked_at, until)
        select id, network_id, reason, updated_at, (updated_at at time zone 'Europe/Berlin')::date + 7
        from project_report where state = 'needs_info';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table report_question;');
  }
}
