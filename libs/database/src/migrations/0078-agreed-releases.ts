import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has agreed that a promise is let go stands beside who has asked; of earlier ones the history knows both. */
export class AgreedReleases1700000000078 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table obligation add release_agreed_by uuid;
      update obligation o set release_asked_by = coalesce(o.release_asked_by, asked.actor_id), release_agreed_by = agreed.actor_id
      from history_entry agreed left join lateral (
        select a.actor_id from history_entry a
        where a.thing_id = agreed.thing_id and a.action = 'obligation.release-asked' and a.actor_kind = 'account' and a.at <= agreed.at
        order by a.at desc limit 1) asked on true
      where o.outcome = 'released' and o.release_cause <> 'objection'
        and agreed.thing_id = o.id and agreed.action = 'obligation.released' and agreed.actor_kind = 'account';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table obligation drop column release_agreed_by');
  }
}
