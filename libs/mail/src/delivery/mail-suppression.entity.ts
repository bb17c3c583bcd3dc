import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SuppressionReach, SuppressionReason } from './suppression.rules.js';

/** A mailbox that must not be written to. Holds an HMAC: the list tells nobody's address. */
@Entity({ name: 'mail_suppression' })
@Index('uq_mail_suppression', { synchronize: false })
export class MailSuppression {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mail_suppression_pkey' }) readonly id: string;
  @Column('text', { name: 'address_hash' }) addressHash: string;
  @Column('text') reach: SuppressionReach;
  /** Null: in every network. */
  @Column('uuid', { name: 'network_id', nullable: true }) networkId: string | null;
  @Column('text') reason: SuppressionReason;
  @Column('timestamptz') at: Date;
}
