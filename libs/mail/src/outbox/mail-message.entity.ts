import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '#libs/kernel';
import type { TemplateName } from '../text/catalogue.js';
import type { MailStatus } from '../mail-status.js';
import type { Lane, MailCalendar, MailPolicy } from './outgoing-mail.js';
import type { Frame } from '../template.js';

/** One mail to one mailbox: what its template needs, and what became of it. */
@Entity({ name: 'mail_message' })
@Index('uq_mail_message_dedupe_key', ['dedupeKey'], { unique: true, where: 'dedupe_key is not null' })
@Index('ix_mail_message_due', { synchronize: false })
@Index('ix_mail_message_claimed', { synchronize: false })
@Index('ix_mail_message_from_stranger', { synchronize: false })
@Index('ix_mail_message_batch', { synchronize: false })
@Index('ix_mail_message_person', ['personId'])
@Index('ix_mail_message_network', ['networkId', 'createdAt'])
export class MailMessage {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mail_message_pkey' }) readonly id: string;
  @Column('uuid', { name: 'network_id', nullable: true }) networkId: string | null;
  @Column('uuid', { name: 'event_id', nullable: true }) eventId: string | null;
  @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null;
  @Column('text') template: TemplateName;
  @Column('text') language: Language;
  @Column('text', { default: 'priority' }) lane: Lane;
  @Column('text', { default: 'retry' }) policy: MailPolicy;
  @Column('text', { name: 'to_name' }) toName: string;
  @Column('text', { name: 'to_address' }) toAddress: string;
  @Column('text', { name: 'to_domain' }) toDomain: string;
  @Column('text', { name: 'reply_to', nullable: true }) replyTo: string | null;
  /** What the template was given; the outbox's types tie it to the name. Empty once the body has been forgotten. */
  @Column('jsonb') parameters: Frame;
  /** As it went out; stays when the body has been forgotten. Null before the first attempt. */
  @Column('text', { nullable: true }) subject: string | null;
  @Column('jsonb', { nullable: true }) calendar: MailCalendar | null;
  @Column('text', { default: 'queued' }) status: MailStatus;
  /** Attempts that a mail server answered or may have answered. */
  @Column('integer', { default: 0 }) attempts: number;
  /** Times a worker died with this mail in its hands. */
  @Column('integer', { default: 0 }) crashes: number;
  @Column('timestamptz', { name: 'not_before' }) notBefore: Date;
  /** From then on the mail would ask for what is over. */
  @Column('timestamptz', { name: 'good_until', nullable: true }) goodUntil: Date | null;
  @Column('timestamptz', { name: 'claimed_at', nullable: true }) claimedAt: Date | null;
  /** When the worker counts as dead, unless it renews the claim. */
  @Column('timestamptz', { name: 'leased_until', nullable: true }) leasedUntil: Date | null;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt: Date | null;
  /** The last word of the mail server, or why it never got this mail. */
  @Column('text', { nullable: true }) response: string | null;
  @Column('text', { name: 'dedupe_key', nullable: true }) dedupeKey: string | null;
  /** Somebody unknown typed the address into a form; how many such mails an address gets is capped. */
  @Column('boolean', { name: 'from_stranger', default: false }) isFromStranger: boolean;
  /** Mails that were decided together share it: a wave of invitations, for example. */
  @Column('uuid', { name: 'batch_id', nullable: true }) batchId: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
