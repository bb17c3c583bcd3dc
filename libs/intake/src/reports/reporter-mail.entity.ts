import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A mail to whoever told of a project, about that: thanks, a question or what became of it. Goes with either. */
@Entity({ name: 'reporter_mail' })
export class ReporterMail {
  @ForeignKey('reporter', { name: 'fk_reporter_mail_report', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'report_id', primaryKeyConstraintName: 'reporter_mail_pkey' })
  reportId!: string;

  @ForeignKey('mail_message', { name: 'fk_reporter_mail_mail', onDelete: 'CASCADE' })
  @Index('ix_reporter_mail_mail')
  @PrimaryColumn('uuid', { name: 'mail_id', primaryKeyConstraintName: 'reporter_mail_pkey' })
  mailId!: string;
}
