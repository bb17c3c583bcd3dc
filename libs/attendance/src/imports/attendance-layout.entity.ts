import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Mapping } from '../reading/columns.rules.js';

/** In which column what stands in tables with this header, as an organiser of the network has said it. */
@Entity({ name: 'attendance_layout' })
export class AttendanceLayout {
  @ForeignKey('network', { name: 'fk_attendance_layout_network', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'network_id', primaryKeyConstraintName: 'attendance_layout_pkey' })
  networkId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'attendance_layout_pkey' }) fingerprint!: string;
  @Column('jsonb') mapping!: Mapping;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
