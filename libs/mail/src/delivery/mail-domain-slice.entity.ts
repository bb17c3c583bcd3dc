import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Bulk mails handed out for one domain within ten seconds. */
@Entity({ name: 'mail_domain_slice' })
export class MailDomainSlice {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_mail_domain_slice' }) readonly domain: string;
  @PrimaryColumn('timestamptz', { name: 'starts_at', primaryKeyConstraintName: 'pk_mail_domain_slice' })
  readonly startsAt: Date;
  @Column('integer') sent: number;
}
