import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Projects that somebody has reported, and the promise that each is invited to the next gathering. What somebody wrote
 * about a project never changes; who wrote it and whom they named are rows of their own, because these can be erased.
 */
export class Intake1700000000051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table report_counter (
        network_id uuid not null,
        year integer not null,
        last integer not null,
        primary key (network_id, year),
        constraint fk_report_counter_network foreign key (network_id) references network (id) on delete restrict
      );

      create table obligation (
        id uuid primary key,
        network_id uuid not null,
        project_id uuid not null,
        received_at timestamptz not null,
        accepted_at timestamptz not null,
        reopened_at timestamptz,
        bound_event_id uuid,
        refused_by uuid[] not null default '{}',
        first_informed_at timestamptz,
        outcome text,
        release_cause text,
        release_note text not null default '',
        release_asked_by uuid,
        ended_at timestamptz,
        version integer not null default 1,
        updated_at timestamptz not null,
        constraint fk_obligation_network foreign key (network_id) references network (id) on delete restrict,
        constraint fk_obligation_project foreign key (project_id) references project (id) on delete restrict,
        constraint fk_obligation_event foreign key (bound_event_id) references event (id) on delete restrict,
        constraint ck_obligation_ended check ((outcome is null) = (ended_at is null))
      );
      create unique index uq_obligation_live on obligation (network_id, project_id) where outcome is null;
      create index ix_obligation_project on obligation (project_id);
      create index ix_obligation_event on obligation (bound_event_id);

      create table project_report (
        id uuid primary key,
        network_id uuid not null,
        reference text not null,
        channel text not null,
        event_id uuid,
        language text not null,
        raw_name text not null,
        raw_carrier text not null default '',
        raw_city text not null default '',
        raw_website text not null default '',
        raw_note text not null default '',
        received_at timestamptz not null,
        state text not null,
        project_id uuid,
        obligation_id uuid,
        duplicate_of uuid,
        decided_at timestamptz,
        reason text not null default '',
        version integer not null default 1,
        updated_at timestamptz not null,
        constraint uq_project_report_reference unique (network_id, reference),
        constraint fk_project_report_network foreign key (network_id) references network (id) on delete restrict,
        constraint fk_project_report_event foreign key (event_id) references event (id) on delete restrict,
        constraint fk_project_report_project foreign key (project_id) references project (id) on delete restrict,
        constraint fk_project_report_obligation foreign key (obligation_id) references obligation (id) on delete restrict,
        constraint fk_project_report_duplicate foreign key (duplicate_of) references project_report (id) on delete restrict,
        constraint ck_project_report_accepted check (state <> 'accepted' or (project_id is not null and obligation_id is not null)),
        constraint ck_project_report_duplicate check (state <> 'duplicate' or (duplicate_of is not null and duplicate_of <> id))
      );
      create index ix_project_report_open on project_report (network_id, received_at) where state in ('in_triage', 'needs_info');
      create index ix_project_report_event on project_report (event_id);
      create index ix_project_report_project on project_report (project_id);
      create index ix_project_report_obligation on project_report (obligation_id);
      create index ix_project_report_duplicate on project_report (duplicate_of);

      create function keep_what_was_reported() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          raise exception 'A report is never deleted.';
        end if;
        if (new.raw_name, new.raw_carrier, new.raw_city, new.raw_website, new.reference, new.received_at)
           is distinct from (old.raw_name, old.raw_carrier, old.raw_city, old.raw_website, old.reference, old.received_at)
           -- Free words may name somebody, and whoever is named may want to be forgotten.
           or new.raw_note not in (old.raw_note, '') then
          raise exception 'What was reported is never changed.';
        end if;
        return new;
      end $$;
      create trigger keep_what_was_reported before update or delete on project_report
        for each row execute function keep_what_was_reported();

      create table report_contact (
        report_id uuid primary key,
        network_id uuid not null,
        name text not null default '',
        email text,
        phone text not null default '',
        received_at timestamptz not null,
        constraint fk_report_contact_report foreign key (report_id) references project_report (id) on delete cascade,
        constraint fk_report_contact_network foreign key (network_id) references network (id) on delete restrict
      );
      create index ix_report_contact_email on report_contact (email);

      create table reporter (
        report_id uuid primary key,
        network_id uuid not null,
        person_id uuid,
        name text not null default '',
        email text,
        may_be_named boolean not null default false,
        link_version integer not null default 1,
        constraint fk_reporter_report foreign key (report_id) references project_report (id) on delete cascade,
        constraint fk_reporter_network foreign key (network_id) references network (id) on delete restrict,
        constraint fk_reporter_person foreign key (person_id) references person (id) on delete set null
      );
      create index ix_reporter_email on reporter (email);
      create index ix_reporter_person on reporter (person_id);

      create table obligation_attempt (
        obligation_id uuid not null,
        event_id uuid not null,
        person_id uuid not null,
        network_id uuid not null,
        way text not null,
        attempted_at timestamptz not null,
        note text not null default '',
        primary key (obligation_id, event_id, person_id, way),
        constraint fk_obligation_attempt_obligation foreign key (obligation_id) references obligation (id) on delete cascade,
        constraint fk_obligation_attempt_event foreign key (event_id) references event (id) on delete restrict,
        constraint fk_obligation_attempt_person foreign key (person_id) references person (id) on delete cascade,
        constraint fk_obligation_attempt_network foreign key (network_id) references network (id) on delete restrict
      );
      create index ix_obligation_attempt_event on obligation_attempt (event_id);
      create index ix_obligation_attempt_person on obligation_attempt (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table obligation_attempt, reporter, report_contact, project_report, obligation, report_counter;
      drop function keep_what_was_reported;
    `);
  }
}
