import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { AttendanceMode } from './event-type.rules.js';

@Entity({ name: 'event_mode' })
@Check('ck_event_mode_capacity', 'capacity >= 0')
@Check('ck_event_mode_reserved', 'reserved >= 0 and (capacity is null or reserved <= capacity)')
export class EventMode {
  @ForeignKey('event', { name: 'fk_event_mode_event', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'pk_event_mode' })
  eventId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_event_mode' }) mode!: AttendanceMode;
  @Column('integer', { nullable: true }) capacity!: number | null;
  @Column('integer', { default: 0 }) reserved!: number;
}
