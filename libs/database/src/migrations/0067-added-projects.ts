import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a report names and the network knows already is told once that the project was entered beside theirs (E5). */
export class AddedProjects1700000000067 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table project_report add contact_told_at timestamptz;
      create index ix_project_report_added on project_report (decided_at)
        where state = 'already_known' and contact_told_at is null and made is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index ix_project_report_added;
      alter table project_report drop contact_told_at;
    `);
  }
}
