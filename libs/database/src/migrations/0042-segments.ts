import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stored queries for people, which of them a gathering asks, and the tags that they may ask for. */
export class Segments1700000000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table segment (
        id uuid not null,
        network_id uuid not null,
        name text not null,
        criteria jsonb not null,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint segment_pkey primary key (id),
        constraint uq_segment_name unique (network_id, name),
        constraint fk_segment_network foreign key (network_id) references network (id) on delete restrict
      );

      create table event_segment (
        event_id uuid not null,
        segment_id uuid not null,
        constraint event_segment_pkey primary key (event_id, segment_id),
        constraint fk_event_segment_event foreign key (event_id) references event (id) on delete cascade,
        constraint fk_event_segment_segment foreign key (segment_id) references segment (id) on delete cascade
      );
      create index ix_event_segment_segment on event_segment (segment_id);

      alter table person add column tags text[] not null default '{}';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table person drop column tags;
      drop table event_segment;
      drop table segment;
    `);
  }
}
