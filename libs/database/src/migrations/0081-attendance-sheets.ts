import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was there: the sheet of a gathering, a row for each person, and the journal that shows every later change. */
export class AttendanceSheets1700000000081 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table attendance_sheet (
        event_id uuid not null,
        network_id uuid not null,
        state text not null default 'open',
        headcount integer not null default 0,
        confirmed_at timestamptz,
        confirmed_by uuid,
        entries integer not null default 0,
        last_hash text,
        updated_at timestamptz not null,
        constraint attendance_sheet_pkey primary key (event_id),
        constraint fk_attendance_sheet_event foreign key (event_id) references event (id) on delete restrict,
        constraint fk_attendance_sheet_network foreign key (network_id) references network (id) on delete restrict
      );
      create index ix_attendance_sheet_network on attendance_sheet (network_id);

      create table attendance_record (
        event_id uuid not null,
        person_id uuid not null,
        network_id uuid not null,
        registration_id uuid not null,
        status text not null,
        mode text not null,
        minutes integer,
        evidence text not null,
        substitute_id uuid,
        organisation_id uuid,
        organisation_name text not null default '',
        project_name text not null default '',
        land text,
        recorded_at timestamptz not null,
        version integer not null,
        constraint attendance_record_pkey primary key (event_id, person_id),
        constraint fk_attendance_record_event foreign key (event_id) references event (id) on delete restrict,
        constraint fk_attendance_record_person foreign key (person_id) references person (id) on delete restrict,
        constraint fk_attendance_record_network foreign key (network_id) references network (id) on delete restrict,
        constraint fk_attendance_record_registration foreign key (registration_id)
          references registration (id) on delete restrict,
        constraint fk_attendance_record_substitute foreign key (substitute_id)
          references registration (id) on delete restrict,
        constraint fk_attendance_record_organisation foreign key (organisation_id)
          references organisation (id) on delete restrict
      );
      create unique index uq_attendance_record_registration on attendance_record (registration_id);
      create index ix_attendance_record_person on attendance_record (person_id);
      create index ix_attendance_record_network on attendance_record (network_id);
      create index ix_attendance_record_substitute on attendance_record (substitute_id) where substitute_id is not null;
      create index ix_attendance_record_organisation
        on attendance_record (organisation_id) where organisation_id is not null;

      create table attendance_entry (
        event_id uuid not null,
        sequence integer not null,
        at timestamptz not null,
        actor text not null,
        kind text not null,
        facts jsonb not null,
        reason text,
        salt text,
        hash text not null,
        constraint attendance_entry_pkey primary key (event_id, sequence),
        constraint fk_attendance_entry_sheet foreign key (event_id) references attendance_sheet (event_id) on delete restrict
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table attendance_entry;
      drop table attendance_record;
      drop table attendance_sheet;
    `);
  }
}
