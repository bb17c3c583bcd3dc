import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a decision has brought about, so that it can be taken back whole. */
export class Triage1700000000055 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table project_report add column made jsonb;
      alter table project_report add column handed_over_from uuid;
      alter table project_report add constraint fk_project_report_handed_over
        foreign key (handed_over_from) references project_report (id) on delete restrict;
      create index ix_project_report_handed_over on project_report (handed_over_from);

      create table obligation_join (
        id uuid primary key,
        network_id uuid not null,
        into_id uuid not null,
        project_id uuid not null,
        received_at timestamptz not null,
        accepted_at timestamptz not null,
        reopened_at timestamptz,
        first_informed_at timestamptz,
        refused_by uuid[] not null,
        report_ids uuid[] not null,
        attempt_ids uuid[] not null,
        role_ids uuid[] not null,
        joined_at timestamptz not null,
        constraint fk_obligation_join_network foreign key (network_id) references network (id) on delete restrict,
        constraint fk_obligation_join_into foreign key (into_id) references obligation (id) on delete cascade,
        constraint fk_obligation_join_project foreign key (project_id) references project (id) on delete restrict
      );
      create index ix_obligation_join_into on obligation_join (into_id);
      create index ix_obligation_join_project on obligation_join (project_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table obligation_join;
      alter table project_report drop column handed_over_from, drop column made;
    `);
  }
}
