import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { MailingTexts } from './mailing-texts.rules.js';

/** A text that a network keeps for its free mails. A mail that was written from it keeps its own. */
@Entity({ name: 'mailing_template' })
@Unique('uq_mailing_template_name', ['networkId', 'name'])
export class MailingTemplate {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('network', { name: 'fk_mailing_template_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  @Column('text') name!: string;
  @Column('jsonb') texts!: MailingTexts;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
