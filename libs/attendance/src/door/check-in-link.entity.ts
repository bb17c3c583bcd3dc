import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The way in for those who help at the door of one gathering. Neither the link itself nor its PIN is stored. */
@Entity({ name: 'check_in_link' })
export class CheckInLink {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'check_in_link_pkey' }) id!: string;
  @ForeignKey('event', { name: 'fk_check_in_link_event', onDelete: 'RESTRICT' })
  @Index('ix_check_in_link_event')
  @Column('uuid', { name: 'event_id' })
  eventId!: string;
  @ForeignKey('network', { name: 'fk_check_in_link_network', onDelete: 'RESTRICT' })
  @Index('ix_check_in_link_network')
  @Column('uuid', { name: 'network_id' })
  networkId!: string;
  /** Where it is used, such as “Eingang Nord”. */
  @Column('text', { default: '' }) name!: string;
  /** Wrong PINs in a row, and when the last one was typed. */
  @Column('integer', { default: 0 }) failures!: number;
  @Column('timestamptz', { name: 'failed_at', nullable: true }) failedAt!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt!: Date | null;
}
