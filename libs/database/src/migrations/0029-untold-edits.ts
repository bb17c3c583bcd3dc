import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people who hold a calendar entry still read there, while an organiser is editing the event. */
export class UntoldEdits1700000000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table untold_edit (
        event_id uuid not null,
        before jsonb not null,
        begun_at timestamptz not null,
        edited_at timestamptz not null,
        constraint untold_edit_pkey primary key (event_id),
        constraint fk_untold_edit_event foreign key (event_id) references event (id) on delete cascade
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table untold_edit');
  }
}
