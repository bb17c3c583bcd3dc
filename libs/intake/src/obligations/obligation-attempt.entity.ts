import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AttemptWay, TryResult } from './release.rules.js';

/** That somebody of the project was asked to a gathering, or tried to be reached. Stays when whoever it was is forgotten. */
@Entity({ name: 'obligation_attempt' })
@Index('uq_obligation_attempt_invited', { synchronize: false })
@Index('uq_obligation_attempt_returned', { synchronize: false })
export class ObligationAttempt {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'obligation_attempt_pkey' }) id!: string;
  @ForeignKey('obligation', { name: 'fk_obligation_attempt_obligation', onDelete: 'CASCADE' })
  @Index('ix_obligation_attempt_obligation')
  @Column('uuid', { name: 'obligation_id' })
  obligationId!: string;

  /** Null when the promise waited for a date. */
  @ForeignKey('event', { name: 'fk_obligation_attempt_event', onDelete: 'RESTRICT' })
  @Index('ix_obligation_attempt_event')
  @Column('uuid', { name: 'event_id', nullable: true })
  eventId!: string | null;

  @ForeignKey('person', { name: 'fk_obligation_attempt_person', onDelete: 'SET NULL' })
  @Index('ix_obligation_attempt_person')
  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @ForeignKey('network', { name: 'fk_obligation_attempt_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  @Column('text') way!: AttemptWay;
  @Column('timestamptz', { name: 'attempted_at' }) attemptedAt!: Date;
  @Column('text', { default: '' }) note!: string;
  /** What came of a call; null where nobody has said so. */
  @Column('text', { nullable: true }) result!: TryResult | null;

  /** The one that came back. */
  @ForeignKey('mail_message', { name: 'fk_obligation_attempt_mail', onDelete: 'SET NULL' })
  @Index('ix_obligation_attempt_mail')
  @Column('uuid', { name: 'mail_id', nullable: true })
  mailId!: string | null;
}
