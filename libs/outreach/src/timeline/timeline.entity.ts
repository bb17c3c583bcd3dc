import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** That an event has a timeline. Whoever changes or runs its steps holds this row. */
@Entity({ name: 'timeline' })
export class Timeline {
  @ForeignKey('event', { name: 'fk_timeline_event', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'event_id' })
  eventId!: string;

  @ForeignKey('network', { name: 'fk_timeline_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  /** Of which versions of the event and its network the moments of the steps were reckoned: others ask for new ones. */
  @Column('text') basis!: string;
  @Column('timestamptz', { name: 'begun_at' }) begunAt!: Date;
}
