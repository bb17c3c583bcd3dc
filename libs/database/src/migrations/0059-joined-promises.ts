import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Somebody may have been invited to one gathering for both of two projects that are joined: splitting them says so again. */
export class JoinedPromises1700000000059 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table obligation_join add column shared_attempt_ids uuid[] not null default '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table obligation_join drop column shared_attempt_ids');
  }
}
