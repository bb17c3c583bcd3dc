import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Gatherings that come again: their rule, what they are made like, who hosts them in turn, and when a network rests. */
export class Series1700000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table network
        add column quiet_periods jsonb not null default '[{"from":"2026-12-20","to":"2027-01-06","isYearly":true}]';

      create table event_series (
        id uuid not null,
        network_id uuid not null,
        group_id uuid,
        title text not null,
        type text not null,
        numbering_from integer,
        guarantee_relevant boolean not null default false,
        recurrence jsonb,
        template_event_id uuid,
        ended_at timestamptz,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint event_series_pkey primary key (id),
        constraint fk_event_series_network foreign key (network_id) references network (id) on delete restrict,
        constraint fk_event_series_group foreign key (group_id) references network_group (id) on delete restrict,
        constraint fk_event_series_template foreign key (template_event_id) references event (id) on delete set null
      );
      create index ix_event_series_network on event_series (network_id);

      create table series_host (
        series_id uuid not null,
        position integer not null,
        organisation_id uuid not null,
        constraint series_host_pkey primary key (series_id, position),
        constraint fk_series_host_series foreign key (series_id) references event_series (id) on delete cascade,
        constraint fk_series_host_organisation foreign key (organisation_id) references organisation (id) on delete restrict
      );

      alter table event
        add column series_id uuid
          constraint fk_event_series references event_series (id) on delete restrict,
        add column occurrence_date text,
        add column host_organisation_id uuid
          constraint fk_event_host references organisation (id) on delete restrict,
        add constraint uq_event_occurrence unique (series_id, occurrence_date),
        add constraint ck_event_occurrence check (occurrence_date is null or series_id is not null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table event drop column host_organisation_id, drop column occurrence_date, drop column series_id;
      drop table series_host, event_series;
      alter table network drop column quiet_periods`);
  }
}
