import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A phone or tablet on which the PIN was typed. Its cookie holds the token, the row only its hash. */
@Entity({ name: 'check_in_device' })
export class CheckInDevice {
  @PrimaryColumn('text', { name: 'id_hash', primaryKeyConstraintName: 'check_in_device_pkey' }) idHash!: string;
  @ForeignKey('check_in_link', { name: 'fk_check_in_device_link', onDelete: 'CASCADE' })
  @Index('ix_check_in_device_link')
  @Column('uuid', { name: 'link_id' })
  linkId!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'seen_at' }) seenAt!: Date;
}
