import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ReportNews } from '#libs/mail';

/** Who told of the project, if they said so; named to others only when they allow it. */
@Entity({ name: 'reporter' })
@Index('ix_reporter_mailbox', { synchronize: false })
export class Reporter {
  @ForeignKey('project_report', { name: 'fk_reporter_report', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'report_id' })
  reportId!: string;

  @ForeignKey('network', { name: 'fk_reporter_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  @ForeignKey('person', { name: 'fk_reporter_person', onDelete: 'SET NULL' })
  @Index('ix_reporter_person')
  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('text', { default: '' }) name!: string;
  @Index('ix_reporter_email')
  @Column('text', { nullable: true })
  email!: string | null;

  @Column('boolean', { name: 'may_be_named', default: false }) mayBeNamed!: boolean;
  @Column('integer', { name: 'link_version', default: 1 }) linkVersion!: number;

  /** Which news they have been told last, and when. */
  @Column('text', { nullable: true }) told!: ReportNews['kind'] | 'question' | null;
  @Column('timestamptz', { name: 'told_at', nullable: true }) toldAt!: Date | null;

  /** The mail that told it. */
  @ForeignKey('mail_message', { name: 'fk_reporter_told_mail', onDelete: 'SET NULL' })
  @Index('ix_reporter_told_mail')
  @Column('uuid', { name: 'told_mail_id', nullable: true })
  toldMailId!: string | null;

  /** When somebody of the team said that they have told it otherwise, or that nobody can be reached. */
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt!: Date | null;
}
