import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mail that came back is a try of its promise, and of a call it is kept what came of it. */
export class ReturnedTries1700000000076 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table obligation_attempt
        add result text,
        add mail_id uuid constraint fk_obligation_attempt_mail references mail_message (id) on delete set null;
      create index ix_obligation_attempt_mail on obligation_attempt (mail_id);
      create unique index uq_obligation_attempt_returned on obligation_attempt (obligation_id, mail_id)
        where way = 'returned';
      insert into obligation_attempt (id, obligation_id, event_id, person_id, network_id, way, attempted_at, note, mail_id)
      select distinct on (o.id, m.id) gen_random_uuid(), o.id, m.event_id, m.person_id, o.network_id, 'returned', r.at, '', m.id
      from mail_return r join mail_message m on m.id = r.mail_id
        join obligation o on o.network_id = m.network_id and r.at >= o.accepted_at and (o.ended_at is null or r.at <= o.ended_at)
      where r.severity = 'hard' and m.person_id is not null and (
        m.template = 'first-information' and exists (
          select 1 from contact_role c where c.project_id = o.project_id and c.person_id = m.person_id)
        or m.template in ('invitation', 'invitation-guarantee', 'invitation-reminder', 'invitation-moved') and exists (
          select 1 from obligation_attempt a where a.obligation_id = o.id and a.event_id = m.event_id
            and a.person_id = m.person_id and a.way in ('wave', 'single')))
      order by o.id, m.id, r.at;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from obligation_attempt where way = 'returned';
      drop index uq_obligation_attempt_returned;
      drop index ix_obligation_attempt_mail;
      alter table obligation_attempt drop column result, drop column mail_id;
    `);
  }
}
