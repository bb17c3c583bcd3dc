import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Whom a report named before its reporter named somebody else in their place; kept for a month, as the other one is. */
@Entity({ name: 'report_contact_before' })
export class ReportContactBefore {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('project_report', { name: 'fk_report_contact_before_report', onDelete: 'CASCADE' })
  @Index('ix_report_contact_before_report')
  @Column('uuid', { name: 'report_id' })
  reportId!: string;

  @ForeignKey('network', { name: 'fk_report_contact_before_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  @Column('text', { default: '' }) name!: string;
  @Index('ix_report_contact_before_email')
  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { default: '' }) phone!: string;
  @Column('timestamptz', { name: 'received_at' }) receivedAt!: Date;
}
