import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AttemptWay } from './release.rules.js';

/** That somebody of the project was asked to a gathering, or tried to be reached about it. */
@Entity({ name: 'obligation_attempt' })
export class ObligationAttempt {
  @ForeignKey('obligation', { name: 'fk_obligation_attempt_obligation', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'obligation_id' })
  obligationId!: string;

  @ForeignKey('event', { name: 'fk_obligation_attempt_event', onDelete: 'RESTRICT' })
  @Index('ix_obligation_attempt_event')
  @PrimaryColumn('uuid', { name: 'event_id' })
  eventId!: string;

  @ForeignKey('person', { name: 'fk_obligation_attempt_person', onDelete: 'CASCADE' })
  @Index('ix_obligation_attempt_person')
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;

  @ForeignKey('network', { name: 'fk_obligation_attempt_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  @PrimaryColumn('text') way!: AttemptWay;
  @Column('timestamptz', { name: 'attempted_at' }) attemptedAt!: Date;
  @Column('text', { default: '' }) note!: string;
}
