import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports of video meetings: that one was read in, who is in it and who that is, and how unknown tables are read. */
export class AttendanceReports1700000000093 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table attendance_report (
        id uuid not null,
        event_id uuid not null,
        network_id uuid not null,
        source_hash text not null,
        layout text not null,
        file_name text not null default '',
        people integer not null,
        dropped integer not null,
        imported_at timestamptz not null,
        imported_by uuid,
        forgotten_at timestamptz,
        constraint attendance_report_pkey primary key (id),
        constraint uq_attendance_report_source unique (event_id, source_hash),
        constraint fk_attendance_report_event foreign key (event_id) references event (id) on delete restrict,
        constraint fk_attendance_report_network foreign key (network_id) references network (id) on delete restrict
      );
      create index ix_attendance_report_network on attendance_report (network_id);

      create table attendance_attendee (
        id uuid not null,
        event_id uuid not null,
        network_id uuid not null,
        identity text not null,
        name text not null,
        mail text,
        kind text not null,
        decision text not null default 'open',
        registration_id uuid,
        reason text,
        decided_at timestamptz,
        decided_by uuid,
        version integer not null default 1,
        constraint attendance_attendee_pkey primary key (id),
        constraint uq_attendance_attendee_identity unique (event_id, identity),
        constraint fk_attendance_attendee_event foreign key (event_id) references event (id) on delete restrict,
        constraint fk_attendance_attendee_network foreign key (network_id) references network (id) on delete restrict,
        constraint fk_attendance_attendee_registration foreign key (registration_id)
          references registration (id) on delete restrict
      );
      create index ix_attendance_attendee_network on attendance_attendee (network_id);
      create index ix_attendance_attendee_registration
        on attendance_attendee (registration_id) where registration_id is not null;

      create table attendance_presence (
        attendee_id uuid not null,
        report_id uuid not null,
        minutes integer,
        intervals jsonb not null,
        constraint attendance_presence_pkey primary key (attendee_id, report_id),
        constraint fk_attendance_presence_attendee foreign key (attendee_id)
          references attendance_attendee (id) on delete cascade,
        constraint fk_attendance_presence_report foreign key (report_id)
          references attendance_report (id) on delete cascade
      );
      create index ix_attendance_presence_report on attendance_presence (report_id);

      create table attendance_layout (
        network_id uuid not null,
        fingerprint text not null,
        mapping jsonb not null,
        updated_at timestamptz not null,
        constraint attendance_layout_pkey primary key (network_id, fingerprint),
        constraint fk_attendance_layout_network foreign key (network_id) references network (id) on delete cascade
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table attendance_layout;
      drop table attendance_presence;
      drop table attendance_attendee;
      drop table attendance_report;
    `);
  }
}
