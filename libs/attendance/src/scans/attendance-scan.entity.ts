import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ScanType } from './scan-file.rules.js';

/** A signed list as a file: it names many people, and belongs to whoever has to prove who was there. */
@Entity({ name: 'attendance_scan' })
@Unique('uq_attendance_scan_content', ['eventId', 'sha256'])
export class AttendanceScan {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'attendance_scan_pkey' }) id!: string;
  @ForeignKey('attendance_sheet', { name: 'fk_attendance_scan_sheet', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'event_id' })
  eventId!: string;
  @ForeignKey('network', { name: 'fk_attendance_scan_network', onDelete: 'RESTRICT' })
  @Index('ix_attendance_scan_network')
  @Column('uuid', { name: 'network_id' })
  networkId!: string;
  @Column('text', { name: 'media_type' }) mediaType!: ScanType;
  /** Null where the file does not tell. */
  @Column('integer', { nullable: true }) pages!: number | null;
  /** Of the bytes; the journal of the sheet covers it. */
  @Column('text') sha256!: string;
  @Column('bytea') bytes!: Buffer;
  @Column('timestamptz', { name: 'uploaded_at' }) uploadedAt!: Date;
  @Column('uuid', { name: 'uploaded_by', nullable: true }) uploadedBy!: string | null;
}
