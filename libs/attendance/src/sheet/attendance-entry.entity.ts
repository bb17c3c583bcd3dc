import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { JournalValue } from '../journal.rules.js';

/** One line of the journal of a gathering's sheet. Written once; only the words of a reason can be erased. */
@Entity({ name: 'attendance_entry' })
export class AttendanceEntry {
  @ForeignKey('attendance_sheet', { name: 'fk_attendance_entry_sheet', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'attendance_entry_pkey' })
  eventId!: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'attendance_entry_pkey' }) sequence!: number;
  @Column('timestamptz') at!: Date;
  /** `account:…`, `person:…`, `system:…`: part of what the hash covers. */
  @Column('text') actor!: string;
  @Column('text') kind!: string;
  @Column('jsonb') facts!: JournalValue;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text', { nullable: true }) salt!: string | null;
  @Column('text') hash!: string;
}
