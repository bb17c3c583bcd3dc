import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A promise that has ended with its project leads to the one of the project that goes on in its place. */
export class InheritedPromises1700000000065 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table obligation add column inherited_by uuid,
        add constraint fk_obligation_inherited_by foreign key (inherited_by) references obligation (id) on delete restrict;
      create index ix_obligation_inherited_by on obligation (inherited_by);
      update obligation o set inherited_by = h.thing_id
      from history_entry h
      where h.action = 'obligation.inherited' and (h.facts ->> 'from')::uuid = o.id
        and exists (select 1 from obligation heir where heir.id = h.thing_id);
      alter table obligation_join add column inherited_ids uuid[] not null default '{}';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table obligation_join drop column inherited_ids;
      alter table obligation drop column inherited_by;
    `);
  }
}
