import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ConsentKind } from './consent.rules.js';

@Entity({ name: 'consent' })
@Index('uq_consent_live', { synchronize: false })
export class Consent {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('network', { name: 'fk_consent_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  @ForeignKey('person', { name: 'fk_consent_person', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text') kind!: ConsentKind;
  @Column('timestamptz', { name: 'given_at' }) givenAt!: Date;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;
  /** Which wording was agreed to. */
  @Column('text', { name: 'text_version' }) textVersion!: string;
  /** How it can be shown that the person agreed. */
  @Column('text') evidence!: string;
}
