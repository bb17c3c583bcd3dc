import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever was not heard of for 24 months is asked before they are forgotten; what people did themselves is found by them. */
export class ContactKeeping1700000000063 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table invitation_preference add column farewell_at timestamptz;
      create index ix_history_entry_person on history_entry (actor_id, at) where actor_kind = 'person';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index ix_history_entry_person;
      alter table invitation_preference drop column farewell_at;
    `);
  }
}
