import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Land } from '#libs/networks';

/**
 * Who was asked to a gathering and of whom its sheet says nothing, kept as it was when the sheet was confirmed. Without a
 * person it is an organisation or project that belongs to the group itself.
 */
@Entity({ name: 'attendance_asked' })
@Index('uq_attendance_asked_person', ['eventId', 'personId'], { unique: true })
@Index('ix_attendance_asked_person', { synchronize: false })
@Index('ix_attendance_asked_organisation', { synchronize: false })
export class AttendanceAsked {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'attendance_asked_pkey' }) id!: string;
  @ForeignKey('attendance_sheet', { name: 'fk_attendance_asked_sheet', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'event_id' })
  eventId!: string;
  @ForeignKey('network', { name: 'fk_attendance_asked_network', onDelete: 'RESTRICT' })
  @Index('ix_attendance_asked_network')
  @Column('uuid', { name: 'network_id' })
  networkId!: string;
  @ForeignKey('person', { name: 'fk_attendance_asked_person', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;
  @ForeignKey('organisation', { name: 'fk_attendance_asked_organisation', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId!: string | null;
  @Column('uuid', { name: 'project_ids', array: true, default: '{}' }) projectIds!: string[];
  @Column('text', { nullable: true }) land!: Land | null;
  /** Said beforehand that they would not come. */
  @Column('boolean', { name: 'is_excused', default: false }) isExcused!: boolean;
}
