import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SheetState } from './attendance-status.rules.js';

/** The head of a gathering's sheet: how it stands, and where its journal ends. */
@Entity({ name: 'attendance_sheet' })
@Index('uq_attendance_sheet_meeting', ['networkId', 'meetingNo'], { unique: true })
export class AttendanceSheet {
  @ForeignKey('event', { name: 'fk_attendance_sheet_event', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'attendance_sheet_pkey' })
  eventId!: string;
  @ForeignKey('network', { name: 'fk_attendance_sheet_network', onDelete: 'RESTRICT' })
  @Index('ix_attendance_sheet_network')
  @Column('uuid', { name: 'network_id' })
  networkId!: string;
  @Column('text', { default: 'open' }) state!: SheetState;
  /** People who were there and whose names nobody has. */
  @Column('integer', { default: 0 }) headcount!: number;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt!: Date | null;
  /** The account that confirmed it. */
  @Column('uuid', { name: 'confirmed_by', nullable: true }) confirmedBy!: string | null;
  /** How many lines its journal has; the version of the sheet, too. */
  @Column('integer', { default: 0 }) entries!: number;
  @Column('text', { name: 'last_hash', nullable: true }) lastHash!: string | null;
  /** Its place in the roll-up of the network, in the order of confirming; null until it is confirmed. */
  @Column('integer', { name: 'meeting_no', nullable: true }) meetingNo!: number | null;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
