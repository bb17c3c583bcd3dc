import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A question knows its mail, so that it says it was asked only once that has left; and whoever told of a project can be
 * asked once when it is sighted and once more for a contact when it is promised.
 */
export class QuestionsWithMails1700000000086 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table report_question add column purpose text, add column mail_id uuid;
      update report_question q set purpose = case when q.asked_at > r.decided_at then 'contact' else 'sighting' end
      from project_report r where r.id = q.report_id;
      update report_question q set mail_id = m.id, sent_at = coalesce(q.sent_at, m.created_at)
      from reporter_mail t join mail_message m on m.id = t.mail_id and m.template = 'report-question'
      where t.report_id = q.report_id;
      alter table report_question
        alter column purpose set not null,
        drop constraint report_question_pkey,
        add constraint report_question_pkey primary key (report_id, purpose),
        add constraint fk_report_question_mail foreign key (mail_id) references mail_message (id) on delete set null;
      create index ix_report_question_mail on report_question (mail_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from report_question q using report_question later
      where later.report_id = q.report_id and q.purpose = 'sighting' and later.purpose = 'contact';
      alter table report_question drop constraint report_question_pkey, add constraint report_question_pkey primary key (report_id);
      alter table report_question drop column mail_id, drop column purpose;
    `);
  }
}
