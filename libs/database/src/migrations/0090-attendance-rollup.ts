import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How regularly people and organisations come: who was asked besides those of the sheet and for which projects people
 * were there, kept as it was on the day, and a row for each unit with one letter for each meeting.
 */
export class AttendanceRollup1700000000090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table attendance_sheet add column meeting_no integer;
      create unique index uq_attendance_sheet_meeting on attendance_sheet (network_id, meeting_no);

      alter table attendance_record
        add column counts_as text not null default 'member',
        add column project_ids uuid[] not null default '{}';

      create table attendance_asked (
        id uuid not null,
        event_id uuid not null,
        network_id uuid not null,
        person_id uuid,
        organisation_id uuid,
        project_ids uuid[] not null default '{}',
        land text,
        is_excused boolean not null default false,
        constraint attendance_asked_pkey primary key (id),
        constraint fk_attendance_asked_sheet foreign key (event_id)
          references attendance_sheet (event_id) on delete restrict,
        constraint fk_attendance_asked_network foreign key (network_id) references network (id) on delete restrict,
        constraint fk_attendance_asked_person foreign key (person_id) references person (id) on delete restrict,
        constraint fk_attendance_asked_organisation foreign key (organisation_id)
          references organisation (id) on delete restrict
      );
      create unique index uq_attendance_asked_person on attendance_asked (event_id, person_id);
      create index ix_attendance_asked_network on attendance_asked (network_id);
      create index ix_attendance_asked_person on attendance_asked (person_id) where person_id is not null;
      create index ix_attendance_asked_organisation
        on attendance_asked (organisation_id) where organisation_id is not null;

      create table attendance_book (
        network_id uuid not null,
        meetings integer not null,
        constraint attendance_book_pkey primary key (network_id),
        constraint fk_attendance_book_network foreign key (network_id) references network (id) on delete restrict
      );

      create table attendance_rollup (
        network_id uuid not null,
        kind text not null,
        unit_id text not null,
        part_id text not null default '',
        marks text not null,
        asked integer not null,
        present integer not null,
        excused integer not null,
        constraint attendance_rollup_pkey primary key (network_id, kind, unit_id, part_id),
        constraint fk_attendance_rollup_network foreign key (network_id) references network (id) on delete restrict
      );
      create index ix_attendance_rollup_ranking on attendance_rollup (network_id, kind, (present::float8 / nullif(asked, 0)) desc nulls last, asked desc, unit_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table attendance_rollup;
      drop table attendance_book;
      drop table attendance_asked;
      alter table attendance_record drop column project_ids, drop column counts_as;
      drop index uq_attendance_sheet_meeting;
      alter table attendance_sheet drop column meeting_no;
    `);
  }
}
