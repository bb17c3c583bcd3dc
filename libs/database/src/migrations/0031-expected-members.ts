import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the members of a series' group have a place at every date of it without asking for one. */
export class ExpectedMembers1700000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table event_series add column expects_members boolean not null default false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table event_series drop column expects_members');
  }
}
