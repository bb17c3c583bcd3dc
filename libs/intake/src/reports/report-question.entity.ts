import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LocalDay } from '#libs/kernel';

/** Asked when the report is sighted, or for somebody to write to once its project is promised (E10). */
export type QuestionPurpose = 'sighting' | 'contact';

/** What whoever told of a project is asked about it. The key lets nobody be asked the same a second time. */
@Entity({ name: 'report_question' })
export class ReportQuestion {
  @ForeignKey('project_report', { name: 'fk_report_question_report', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'report_id', primaryKeyConstraintName: 'report_question_pkey' })
  reportId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'report_question_pkey' })
  purpose!: QuestionPurpose;

  @ForeignKey('network', { name: 'fk_report_question_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  @Column('text') question!: string;
  @Column('timestamptz', { name: 'asked_at' }) askedAt!: Date;
  /** The last day on which their answer is waited for. */
  @Column('date') until!: LocalDay;
  /** When its mail was written; null before. Whether that has left, it says itself. */
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt!: Date | null;
  @ForeignKey('mail_message', { name: 'fk_report_question_mail', onDelete: 'SET NULL' })
  @Index('ix_report_question_mail')
  @Column('uuid', { name: 'mail_id', nullable: true })
  mailId!: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt!: Date | null;
}
