import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Gatherings. Planned times are wall-clock text with a zone; the instants beside them are derived for queries. */
export class Events1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table event (
        id uuid primary key,
        network_id uuid not null constraint fk_event_network references network (id) on delete restrict,
        group_id uuid constraint fk_event_group references network_group (id) on delete restrict,
        slug text not null,
        number integer,
        title text not null,
        motto text not null default '',
        description text not null default '',
        type text not null,
        format text not null,
        state text not null default 'draft',
        starts_local text not null,
        ends_local text not null,
        zone text not null,
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        venue_name text not null default '',
        venue_address text not null default '',
        venue_directions text not null default '',
        accessibility_notes text not null default '',
        meeting_url text,
        audience text not null default '',
        cost_note text not null default '',
        registration_opens_at timestamptz,
        registration_closes_at timestamptz,
        cancel_until timestamptz,
        max_per_organisation integer,
        contact_name text not null default '',
        contact_phone text not null default '',
        contact_email text,
        funding_notice text not null default '',
        next_date_hint text not null default '',
        guarantee_relevant boolean not null default false,
        constituting boolean not null default false,
        calendar_sequence integer not null default 0,
        cancel_reason text not null default '',
        search text not null default '',
        successor_event_id uuid constraint fk_event_successor references event (id) on delete set null,
        changed_at timestamptz not null,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint uq_event_slug unique (slug),
        constraint ck_event_times check (starts_at < ends_at)
      );
      create index ix_event_network on event (network_id, starts_at);
      create index ix_event_starts_at on event (starts_at);
      create index ix_event_search on event using gin (search gin_trgm_ops);

      create table event_mode (
        event_id uuid not null constraint fk_event_mode_event references event (id) on delete cascade,
        mode text not null,
        capacity integer,
        reserved integer not null default 0,
        constraint pk_event_mode primary key (event_id, mode),
        constraint ck_event_mode_capacity check (capacity >= 0),
        constraint ck_event_mode_reserved check (reserved >= 0 and (capacity is null or reserved <= capacity))
      );

      create table event_revision (
        id uuid primary key,
        event_id uuid not null constraint fk_event_revision_event references event (id) on delete cascade,
        calendar_sequence integer not null,
        kind text not null,
        changes jsonb not null,
        reason text not null default '',
        at timestamptz not null
      );
      create index ix_event_revision_event on event_revision (event_id, at);

      create table room (
        id uuid primary key,
        event_id uuid not null constraint fk_room_event references event (id) on delete cascade,
        position integer not null,
        name text not null,
        capacity integer,
        accessible boolean not null default true,
        url text,
        backup_phone text not null default ''
      );
      create index ix_room_event on room (event_id);

      create table agenda_item (
        id uuid primary key,
        event_id uuid not null constraint fk_agenda_item_event references event (id) on delete cascade,
        position integer not null,
        starts_local text not null,
        minutes integer not null,
        kind text not null,
        title text not null,
        description text not null default '',
        room_id uuid constraint fk_agenda_item_room references room (id) on delete set null,
        is_public boolean not null default true,
        constraint uq_agenda_item_position unique (event_id, position),
        constraint ck_agenda_item_minutes check (minutes > 0)
      );

      create table agenda_speaker (
        agenda_item_id uuid not null constraint fk_agenda_speaker_item references agenda_item (id) on delete cascade,
        position integer not null,
        person_id uuid constraint fk_agenda_speaker_person references person (id) on delete set null,
        name text not null,
        organisation_name text not null default '',
        constraint pk_agenda_speaker primary key (agenda_item_id, position)
      );
      create index ix_agenda_speaker_person on agenda_speaker (person_id);

      create table logo (
        id uuid primary key,
        network_id uuid not null constraint fk_logo_network references network (id) on delete cascade,
        alternative_text text not null,
        media_type text not null,
        bytes bytea not null,
        sha256 text not null,
        created_at timestamptz not null,
        constraint uq_logo_content unique (network_id, sha256)
      );

      create table event_logo (
        event_id uuid not null constraint fk_event_logo_event references event (id) on delete cascade,
        logo_id uuid not null constraint fk_event_logo_logo references logo (id) on delete restrict,
        position integer not null,
        constraint pk_event_logo primary key (event_id, logo_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table event_logo, logo, agenda_speaker, agenda_item, room, event_revision, event_mode, event',
    );
  }
}
