import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever told of a project hears what became of it, once for each outcome, and adds what was missing. */
export class FollowingReports1700000000052 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reporter add column told text, add column told_at timestamptz;

      create table report_supplement (
        id uuid primary key,
        report_id uuid not null,
        network_id uuid not null,
        note text not null,
        written_at timestamptz not null,
        constraint fk_report_supplement_report foreign key (report_id) references project_report (id) on delete cascade,
        constraint fk_report_supplement_network foreign key (network_id) references network (id) on delete restrict
      );
      create index ix_report_supplement_report on report_supplement (report_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table report_supplement;
      alter table reporter drop column told, drop column told_at;
    `);
  }
}
