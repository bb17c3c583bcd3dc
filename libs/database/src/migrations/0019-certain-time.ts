import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last time a process was certain of: a start that is far beyond it doubts its clock. One row. */
export class CertainTime1700000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table certain_time (
        is_only boolean not null default true,
        at timestamptz not null,
        constraint certain_time_pkey primary key (is_only),
        constraint ck_certain_time_only check (is_only)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table certain_time');
  }
}
