import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an organiser said about a step that they left out. */
export class StepRemarks1700000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table outreach_step add column remark text not null default ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table outreach_step drop column remark');
  }
}
