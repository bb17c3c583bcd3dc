import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Failed sign-ins count by address and source, known or not, instead of on the account: a stranger slows down only
 * where the failures come from. A role remembers the name by which a network invited somebody whom others know.
 */
export class SourcesOfSignIns1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sign_in_failure (
        subject text not null,
        source text not null,
        failures integer not null,
        last_at timestamptz not null,
        constraint sign_in_failure_pkey primary key (subject, source)
      )`);
    await runner.query('create index ix_sign_in_failure_last_at on sign_in_failure (last_at)');
    await runner.query('alter table account drop column failed_sign_ins, drop column locked_until');
    await runner.query('alter table account_role add column known_as text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table account_role drop column known_as');
    await runner.query(`
      alter table account add column failed_sign_ins integer not null default 0, add column locked_until timestamptz`);
    await runner.query('drop table sign_in_failure');
  }
}
