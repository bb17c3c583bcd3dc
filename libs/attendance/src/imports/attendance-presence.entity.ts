import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** When somebody was there, as one report tells it. */
@Entity({ name: 'attendance_presence' })
export class AttendancePresence {
  @ForeignKey('attendance_attendee', { name: 'fk_attendance_presence_attendee', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'attendee_id', primaryKeyConstraintName: 'attendance_presence_pkey' })
  attendeeId!: string;
  @ForeignKey('attendance_report', { name: 'fk_attendance_presence_report', onDelete: 'CASCADE' })
  @Index('ix_attendance_presence_report')
  @PrimaryColumn('uuid', { name: 'report_id', primaryKeyConstraintName: 'attendance_presence_pkey' })
  reportId!: string;
  /** Null: it proves that they were there, and does not tell for how long. */
  @Column('integer', { nullable: true }) minutes!: number | null;
  /** From when to when, as milliseconds since 1970; none where the report tells no times. */
  @Column('jsonb') intervals!: readonly (readonly [number, number])[];
}
