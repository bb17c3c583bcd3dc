import type { Land } from '#libs/networks';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Mode } from '#libs/registration';
import type { AttendanceStatus, Evidence } from './attendance-status.rules.js';
import type { Counting } from './rollup.rules.js';

/** What became of one person at one gathering, and for whom they were there. */
@Entity({ name: 'attendance_record' })
@Index('uq_attendance_record_registration', ['registrationId'], { unique: true })
@Index('ix_attendance_record_substitute', { synchronize: false })
@Index('ix_attendance_record_organisation', { synchronize: false })
@Index('ix_attendance_record_scan', { synchronize: false })
export class AttendanceRecord {
  @ForeignKey('event', { name: 'fk_attendance_record_event', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'attendance_record_pkey' })
  eventId!: string;
  @ForeignKey('person', { name: 'fk_attendance_record_person', onDelete: 'RESTRICT' })
  @Index('ix_attendance_record_person')
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'attendance_record_pkey' })
  personId!: string;
  @ForeignKey('network', { name: 'fk_attendance_record_network', onDelete: 'RESTRICT' })
  @Index('ix_attendance_record_network')
  @Column('uuid', { name: 'network_id' })
  networkId!: string;
  @ForeignKey('registration', { name: 'fk_attendance_record_registration', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'registration_id' })
  registrationId!: string;
  @Column('text') status!: AttendanceStatus;
  @Column('text') mode!: Mode;
  /** Null: from the beginning to the end, or not at all. */
  @Column('integer', { nullable: true }) minutes!: number | null;
  @Column('text') evidence!: Evidence;
  @ForeignKey('registration', { name: 'fk_attendance_record_substitute', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'substitute_id', nullable: true })
  substituteId!: string | null;
  /** The signed list that proves it. */
  @ForeignKey('attendance_scan', { name: 'fk_attendance_record_scan', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'scan_id', nullable: true })
  scanId!: string | null;
  /** For whom they were there: taken from the registration when the sheet is confirmed, and kept as it was then. */
  @ForeignKey('organisation', { name: 'fk_attendance_record_organisation', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId!: string | null;
  @Column('text', { name: 'organisation_name', default: '' }) organisationName!: string;
  @Column('text', { name: 'project_name', default: '' }) projectName!: string;
  @Column('uuid', { name: 'project_ids', array: true, default: '{}' }) projectIds!: string[];
  @Column('text', { nullable: true }) land!: Land | null;
  @Column('text', { name: 'counts_as', default: 'member' }) countsAs!: Counting;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  /** The number of the line of the journal that said so last. */
  @Column('integer') version!: number;
}
