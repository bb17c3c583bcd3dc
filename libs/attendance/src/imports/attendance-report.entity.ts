import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Layout } from '../reading/stay.rules.js';

/** That a report of a video meeting was read in for a gathering. The file itself is not kept. */
@Entity({ name: 'attendance_report' })
@Unique('uq_attendance_report_source', ['eventId', 'sourceHash'])
export class AttendanceReport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'attendance_report_pkey' }) readonly id!: string;
  @ForeignKey('event', { name: 'fk_attendance_report_event', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'event_id' })
  eventId!: string;
  @ForeignKey('network', { name: 'fk_attendance_report_network', onDelete: 'RESTRICT' })
  @Index('ix_attendance_report_network')
  @Column('uuid', { name: 'network_id' })
  networkId!: string;
  /** SHA-256 of the bytes: the same file twice changes nothing. */
  @Column('text', { name: 'source_hash' }) sourceHash!: string;
  @Column('text') layout!: Layout;
  /** As it was called on the organiser's machine; empty once what the report told is forgotten. */
  @Column('text', { name: 'file_name', default: '' }) fileName!: string;
  @Column('integer') people!: number;
  /** Lines that do not count. */
  @Column('integer') dropped!: number;
  @Column('timestamptz', { name: 'imported_at' }) importedAt!: Date;
  /** The account that read it in. */
  @Column('uuid', { name: 'imported_by', nullable: true }) importedBy!: string | null;
  /** When the names in it were deleted. */
  @Column('timestamptz', { name: 'forgotten_at', nullable: true }) forgottenAt!: Date | null;
}
