import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Language } from '#libs/kernel';

/** Somebody who organises. Participants have no account. */
@Entity({ name: 'account' })
@Unique('uq_account_email', ['email'])
@Check('ck_account_email_lower', `email = lower(email)`)
export class Account {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_pkey' }) readonly id: string;
  @Column('text') email: string;
  @Column('text', { name: 'display_name' }) displayName: string;
  /** Argon2id in PHC format; empty until the invited person has chosen a password. */
  @Column('text', { name: 'password_hash' }) passwordHash: string;
  @Column('text', { default: 'de' }) language: Language;
  @Column('boolean', { name: 'is_instance_admin', default: false }) isInstanceAdmin: boolean;
  @Column('timestamptz', { name: 'disabled_at', nullable: true }) disabledAt: Date | null;
  /** Raised when a password is set: the link that was used, and every older one, is worthless then. */
  @Column('integer', { name: 'link_version', default: 1 }) linkVersion: number;
  @Column('integer', { default: 1 }) version: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
