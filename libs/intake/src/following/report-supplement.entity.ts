import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What somebody adds to their report later: the words they sent first stay as they were. */
@Entity({ name: 'report_supplement' })
export class ReportSupplement {
  @PrimaryColumn('uuid') id!: string;

  @ForeignKey('project_report', { name: 'fk_report_supplement_report', onDelete: 'CASCADE' })
  @Index('ix_report_supplement_report')
  @Column('uuid', { name: 'report_id' })
  reportId!: string;

  @ForeignKey('network', { name: 'fk_report_supplement_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  @Column('text') note!: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: Date;
}
