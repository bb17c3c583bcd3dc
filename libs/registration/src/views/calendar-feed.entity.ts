import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A person's own calendar address. Revoking it answers 410 for ever; a new one has another address. */
@Entity({ name: 'calendar_feed' })
export class CalendarFeed {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'calendar_feed_pkey' }) id!: string;
  @ForeignKey('network', { name: 'fk_calendar_feed_network', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;
  @ForeignKey('person', { name: 'fk_calendar_feed_person', onDelete: 'CASCADE' })
  @Index('ix_calendar_feed_person')
  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt!: Date | null;
}
