import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody an organiser added to the invited of an event, or took out, and why. */
@Entity({ name: 'guest' })
export class Guest {
  @ForeignKey('event', { name: 'fk_guest_event', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'event_id' })
  eventId!: string;

  @ForeignKey('person', { name: 'fk_guest_person', onDelete: 'CASCADE' })
  @Index('ix_guest_person')
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;

  @ForeignKey('network', { name: 'fk_guest_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  @Column('text') kind!: 'added' | 'left_out';
  @Column('text', { default: '' }) reason!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
