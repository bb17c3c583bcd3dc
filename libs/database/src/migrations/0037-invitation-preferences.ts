import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people want to be invited to, and whether they were asked if they still want it. */
export class InvitationPreferences1700000000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table invitation_preference (
        person_id uuid not null,
        network_id uuid not null,
        paused_until date,
        only_types text[] not null default '{}',
        asked_at timestamptz,
        stays_since timestamptz,
        updated_at timestamptz not null,
        constraint invitation_preference_pkey primary key (person_id),
        constraint fk_invitation_preference_person foreign key (person_id) references person (id) on delete cascade,
        constraint fk_invitation_preference_network foreign key (network_id) references network (id) on delete restrict
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table invitation_preference');
  }
}
