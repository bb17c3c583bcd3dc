import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An invitation beside the promise is no wave: those of its gathering have not gone out by that. */
export class ShortNotice1700000000074 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table invitation_wave add at_short_notice boolean not null default false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table invitation_wave drop column at_short_notice');
  }
}
