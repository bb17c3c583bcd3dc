import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails in an organiser's own words: what was written, to how many, and whether it was taken back. */
export class Mailings1700000000039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mailing (
        id uuid not null,
        network_id uuid not null,
        event_id uuid,
        texts jsonb not null,
        recipients integer not null,
        left_out jsonb not null,
        sends_at timestamptz not null,
        taken_back_at timestamptz,
        taken_back integer,
        created_at timestamptz not null,
        constraint mailing_pkey primary key (id),
        constraint fk_mailing_network foreign key (network_id) references network (id) on delete restrict,
        constraint fk_mailing_event foreign key (event_id) references event (id) on delete set null
      );
      create index ix_mailing_network on mailing (network_id, created_at);
      create index ix_mailing_event on mailing (event_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mailing');
  }
}
