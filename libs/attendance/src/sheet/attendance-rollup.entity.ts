import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { UnitKind } from './rollup.rules.js';

/**
 * What became of every meeting for a unit: one letter for each, at the place of the meeting's number. Derived from
 * records and from who was asked, in the transaction that changes them (docs/adr/0070).
 */
@Entity({ name: 'attendance_rollup' })
@Index('ix_attendance_rollup_ranking', { synchronize: false })
export class AttendanceRollup {
  @ForeignKey('network', { name: 'fk_attendance_rollup_network', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { name: 'network_id', primaryKeyConstraintName: 'attendance_rollup_pkey' })
  networkId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'attendance_rollup_pkey' }) kind!: UnitKind;
  /** The id of a person, organisation or project, or the code of a Land. */
  @PrimaryColumn('text', { name: 'unit_id', primaryKeyConstraintName: 'attendance_rollup_pkey' }) unitId!: string;
  /** Of a delegate the person, of a branch the organisation. */
  @PrimaryColumn('text', { name: 'part_id', default: '', primaryKeyConstraintName: 'attendance_rollup_pkey' })
  partId!: string;
  @Column('text') marks!: string;
  @Column('integer') asked!: number;
  @Column('integer') present!: number;
  @Column('integer') excused!: number;
}
