import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AttendanceStatus } from '../sheet/attendance-status.rules.js';
import type { DoorOutcome } from './arrival.rules.js';

/** Something that a device has sent, and what became of it: whatever is sent again is answered the same. */
@Entity({ name: 'check_in' })
@Index('ix_check_in_registration', { synchronize: false })
export class CheckIn {
  @ForeignKey('event', { name: 'fk_check_in_event', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'check_in_pkey' })
  eventId!: string;
  /** Made by the device, once for each press. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'check_in_pkey' }) nonce!: string;
  @ForeignKey('check_in_link', { name: 'fk_check_in_link', onDelete: 'CASCADE' })
  @Index('ix_check_in_link')
  @Column('uuid', { name: 'link_id' })
  linkId!: string;
  @ForeignKey('registration', { name: 'fk_check_in_registration', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'registration_id', nullable: true })
  registrationId!: string | null;
  @Column('text') outcome!: DoorOutcome;
  /** The line of the sheet's journal that it became; null when it changed nothing. */
  @Column('integer', { nullable: true }) version!: number | null;
  /** What the sheet had said of the person before, so that it can be said again. */
  @Column('text', { nullable: true }) replaced!: AttendanceStatus | null;
  /** By the clock of the server, also when the device kept it for hours. */
  @Column('timestamptz', { name: 'happened_at' }) happenedAt!: Date;
  @Column('timestamptz', { name: 'received_at' }) receivedAt!: Date;
}
