import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Mode } from '../registration-status.rules.js';

/** The hot row of an event and mode. Who holds its lock hands out places; the audit recomputes it. */
@Entity({ name: 'place_counter' })
@Check('ck_place_counter_numbers', 'confirmed >= 0 and offered >= 0 and reserved_taken >= 0 and 0 <= all (waiting)')
export class PlaceCounter {
  @ForeignKey('event', { name: 'fk_place_counter_event', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'pk_place_counter' })
  eventId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_place_counter' }) mode!: Mode;
  @Column('integer', { default: 0 }) confirmed!: number;
  @Column('integer', { default: 0 }) offered!: number;
  @Column('integer', { name: 'reserved_taken', default: 0 }) reservedTaken!: number;
  @Column('integer', { array: true, default: () => "'{0,0,0,0,0}'" }) waiting!: number[];
  @Column('integer', { default: 0 }) sequence!: number;
}
