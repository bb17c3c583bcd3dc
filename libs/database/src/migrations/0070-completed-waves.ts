import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When somebody said of a wave that no promised project is missing in it. */
export class CompletedWaves1700000000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table invitation_wave add completed_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table invitation_wave drop column completed_at');
  }
}
