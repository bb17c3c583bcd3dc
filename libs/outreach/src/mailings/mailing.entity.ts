import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LeftOutCause } from './mailing-people.rules.js';
import type { MailingTexts } from './mailing-texts.rules.js';

/** A mail in an organiser's own words. To whom it goes is frozen: the mails of the outbox whose batch is its id. */
@Entity({ name: 'mailing' })
@Index('ix_mailing_network', ['networkId', 'createdAt'])
export class Mailing {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('network', { name: 'fk_mailing_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  @ForeignKey('event', { name: 'fk_mailing_event', onDelete: 'SET NULL' })
  @Index('ix_mailing_event')
  @Column('uuid', { name: 'event_id', nullable: true })
  eventId!: string | null;

  @Column('jsonb') texts!: MailingTexts;
  @Column('integer') recipients!: number;
  /** How many of the selected get nothing, by cause. */
  @Column('jsonb', { name: 'left_out' }) leftOut!: Readonly<Partial<Record<LeftOutCause, number>>>;
  /** Until then it can be taken back. */
  @Column('timestamptz', { name: 'sends_at' }) sendsAt!: Date;
  @Column('timestamptz', { name: 'taken_back_at', nullable: true }) takenBackAt!: Date | null;
  /** How many mails that stopped. */
  @Column('integer', { name: 'taken_back', nullable: true }) takenBack!: number | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
