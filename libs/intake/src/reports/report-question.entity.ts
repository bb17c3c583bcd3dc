import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { LocalDay } from '#libs/kernel';

/** What whoever told of a project is asked about it. The key lets nobody be asked a second time. */
@Entity({ name: 'report_question' })
export class ReportQuestion {
  @ForeignKey('project_report', { name: 'fk_report_question_report', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'report_id' })
  reportId!: string;

  @ForeignKey('network', { name: 'fk_report_question_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  @Column('text') question!: string;
  @Column('timestamptz', { name: 'asked_at' }) askedAt!: Date;
  /** The last day on which their answer is waited for. */
  @Column('date') until!: LocalDay;
  /** When it was mailed; null before, and for those of before that was kept. */
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt!: Date | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt!: Date | null;
}
