import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An open session. The cookie holds the token, the row only its hash: a copy of the database signs nobody in. */
@Entity({ name: 'session' })
@Index('ix_session_account', ['accountId'])
@Index('ix_session_expires_at', ['expiresAt'])
export class Session {
  @PrimaryColumn('text', { name: 'id_hash', primaryKeyConstraintName: 'pk_session' }) readonly idHash: string;

  @ForeignKey('account', { name: 'fk_session_account', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'account_id' })
  readonly accountId: string;

  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date;
  @Column('timestamptz', { name: 'seen_at' }) readonly seenAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) readonly expiresAt: Date;
}
