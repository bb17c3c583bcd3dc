import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Whom the report names as the project's contact: of somebody who does not know yet, and so kept for a month at most. */
@Entity({ name: 'report_contact' })
export class ReportContact {
  @ForeignKey('project_report', { name: 'fk_report_contact_report', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'report_id' })
  reportId!: string;

  @ForeignKey('network', { name: 'fk_report_contact_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  @Column('text', { default: '' }) name!: string;
  @Index('ix_report_contact_email')
  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { default: '' }) phone!: string;
  @Column('timestamptz', { name: 'received_at' }) receivedAt!: Date;
}
