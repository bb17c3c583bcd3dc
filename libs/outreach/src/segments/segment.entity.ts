import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Criteria } from './criteria.rules.js';

/** A stored query for people of a network. Who that is, is asked anew each time; a wave keeps its sentence. */
@Entity({ name: 'segment' })
@Unique('uq_segment_name', ['networkId', 'name'])
export class Segment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'segment_pkey' }) id!: string;
  @ForeignKey('network', { name: 'fk_segment_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  @Column('text') name!: string;
  @Column('jsonb') criteria!: Criteria;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
