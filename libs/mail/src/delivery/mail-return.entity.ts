import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { BounceReason, Severity } from '../bounce-words.js';

/** One report that a mail did not arrive, or not yet. Goes with its mail. */
@Entity({ name: 'mail_return' })
@Unique('uq_mail_return_digest', ['digest'])
@Index('ix_mail_return_mail', ['mailId'])
export class MailReturn {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mail_return_pkey' }) readonly id: string;
  @ForeignKey('mail_message', { name: 'fk_mail_return_mail', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'mail_id' })
  mailId: string;
  /** Of the report's bytes: read twice, it counts once. Null when the mail server refused the mail itself. */
  @Column('text', { nullable: true }) digest: string | null;
  @Column('text') severity: Severity;
  @Column('text') reason: BounceReason;
  /** Enhanced status code (RFC 3463), as far as the server gave one. */
  @Column('text', { name: 'status_code', nullable: true }) statusCode: string | null;
  /** The server's words, shortened; empty once they have been forgotten. */
  @Column('text') diagnosis: string;
  @Column('timestamptz') at: Date;
}
