import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A network may have a colour of its own; without one its pages keep that of Tagwerk. */
export class AccentColours1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table network add column accent_color text
        constraint ck_network_accent_color check (accent_color ~ '^#[0-9a-f]{6}$')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table network drop column accent_color');
  }
}
