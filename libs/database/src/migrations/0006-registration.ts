import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Registrations. `place_counter` is the hot row: whoever holds its lock hands out places; its numbers can be computed
 * from `registration` at any time, and the audit does (registration library). `waiting` counts per waiting-list class.
 */
export class Registration1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table place_counter (
        event_id uuid not null constraint fk_place_counter_event references event (id) on delete cascade,
        mode text not null,
        confirmed integer not null default 0,
        offered integer not null default 0,
        reserved_taken integer not null default 0,
        waiting integer[] not null default '{0,0,0,0,0}',
        sequence integer not null default 0,
        constraint pk_place_counter primary key (event_id, mode),
        constraint ck_place_counter_numbers check (confirmed >= 0 and offered >= 0 and reserved_taken >= 0 and 0 <= all (waiting))
      );

      create table registration (
        id uuid primary key,
        network_id uuid not null constraint fk_registration_network references network (id) on delete restrict,
        event_id uuid not null constraint fk_registration_event references event (id) on delete restrict,
        person_id uuid not null constraint fk_registration_person references person (id) on delete restrict,
        status text not null,
        via text not null,
        mode text not null,
        place text not null default 'regular',
        sequence integer,
        organisation_name text not null default '',
        organisation_key text not null default '',
        organisation_id uuid constraint fk_registration_organisation references organisation (id) on delete set null,
        project_name text not null default '',
        land text,
        practice_stage text,
        is_first_time boolean,
        question text not null default '',
        lists_name boolean not null default false,
        lists_email boolean not null default false,
        language text not null default 'de',
        substitute_for_id uuid constraint fk_registration_substitute references registration (id) on delete set null,
        requested_at timestamptz not null,
        confirmed_at timestamptz,
        cancelled_at timestamptz,
        cancelled_by text,
        cancel_reason text not null default '',
        waitlist_class smallint,
        waitlist_since timestamptz,
        asked_at timestamptz,
        respond_by timestamptz,
        reminded_at timestamptz,
        offers smallint not null default 0,
        calendar_bump integer not null default 0,
        link_version integer not null default 1,
        version integer not null default 1,
        updated_at timestamptz not null
      );
      create unique index uq_registration_live on registration (event_id, person_id)
        where status in ('requested', 'confirmed', 'waitlisted', 'offered', 'pending_reconfirmation', 'attended', 'no_show');
      create unique index uq_registration_sequence on registration (event_id, mode, sequence);
      create index ix_registration_person on registration (person_id);
      create index ix_registration_waiting on registration (event_id, mode, waitlist_class, waitlist_since, sequence) where status = 'waitlisted';
      create index ix_registration_respond_by on registration (respond_by) where status in ('offered', 'pending_reconfirmation');
      create index ix_registration_organisation_key on registration (event_id, organisation_key) where organisation_key <> '';

      create table registration_need (
        registration_id uuid not null constraint pk_registration_need primary key
          constraint fk_registration_need_registration references registration (id) on delete cascade,
        dietary text not null default '',
        access_needs text not null default ''
      );

      create table calendar_feed (
        id uuid primary key,
        network_id uuid not null constraint fk_calendar_feed_network references network (id) on delete cascade,
        person_id uuid constraint fk_calendar_feed_person references person (id) on delete cascade,
        created_at timestamptz not null,
        revoked_at timestamptz
      );
      create index ix_calendar_feed_person on calendar_feed (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table calendar_feed, registration_need, registration, place_counter');
  }
}
