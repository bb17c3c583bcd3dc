import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Somebody wants to speak to a project first: its late invitation does not go out by itself. */
export class HeldInvitations1700000000075 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table obligation add held_at timestamptz, add held_by uuid, add hold_reason text not null default '',
        add constraint ck_obligation_held check (held_at is not null or (held_by is null and hold_reason = ''));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table obligation drop column held_at, drop column held_by, drop column hold_reason');
  }
}
