import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Whether people of one gathering may say themselves that they are there. No row means no. */
@Entity({ name: 'self_check_in' })
export class SelfCheckIn {
  @ForeignKey('event', { name: 'fk_self_check_in_event', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'self_check_in_pkey' })
  eventId!: string;
  @ForeignKey('network', { name: 'fk_self_check_in_network', onDelete: 'RESTRICT' })
  @Index('ix_self_check_in_network')
  @Column('uuid', { name: 'network_id' })
  networkId!: string;
  @Column('boolean', { name: 'is_on', default: false }) isOn!: boolean;
  /** Raised whenever it is switched on: older screens and their codes are over. */
  @Column('integer', { default: 0 }) version!: number;
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;
}
