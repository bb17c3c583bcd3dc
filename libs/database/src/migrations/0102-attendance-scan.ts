import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signed lists as files, and the marks that rest on them. */
export class AttendanceScan1700000000102 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table attendance_scan (
        id uuid not null,
        event_id uuid not null,
        network_id uuid not null,
        media_type text not null,
        pages integer,
        sha256 text not null,
        bytes bytea not null,
        uploaded_at timestamptz not null,
        uploaded_by uuid,
        constraint attendance_scan_pkey primary key (id),
        constraint uq_attendance_scan_content unique (event_id, sha256),
        constraint fk_attendance_scan_sheet foreign key (event_id) references attendance_sheet (event_id) on delete restrict,
        constraint fk_attendance_scan_network foreign key (network_id) references network (id) on delete restrict
      );
      create index ix_attendance_scan_network on attendance_scan (network_id);
      -- Scans are packed already.
      alter table attendance_scan alter column bytes set storage external;

      alter table attendance_record add column scan_id uuid,
        add constraint fk_attendance_record_scan foreign key (scan_id) references attendance_scan (id) on delete restrict;
      create index ix_attendance_record_scan on attendance_record (scan_id) where scan_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table attendance_record drop column scan_id;
      drop table attendance_scan;
    `);
  }
}
