import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { MatchReason } from '../matching/matching.rules.js';
import type { AttendeeKind } from '../reading/presence.rules.js';
import type { AttendeeDecision } from './attendee.rules.js';

/** Somebody in the reports of a gathering, and who that is among the registered. Kept only until it is decided. */
@Entity({ name: 'attendance_attendee' })
@Unique('uq_attendance_attendee_identity', ['eventId', 'identity'])
@Index('ix_attendance_attendee_registration', { synchronize: false })
export class AttendanceAttendee {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'attendance_attendee_pkey' }) readonly id!: string;
  @ForeignKey('event', { name: 'fk_attendance_attendee_event', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'event_id' })
  eventId!: string;
  @ForeignKey('network', { name: 'fk_attendance_attendee_network', onDelete: 'RESTRICT' })
  @Index('ix_attendance_attendee_network')
  @Column('uuid', { name: 'network_id' })
  networkId!: string;
  /** By what they are the same in two reports: a digest of their address, account or name. */
  @Column('text') identity!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) mail!: string | null;
  @Column('text') kind!: AttendeeKind;
  @Column('text', { default: 'open' }) decision!: AttendeeDecision;
  @ForeignKey('registration', { name: 'fk_attendance_attendee_registration', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'registration_id', nullable: true })
  registrationId!: string | null;
  /** By what it matched by itself; null where somebody has decided. */
  @Column('text', { nullable: true }) reason!: MatchReason | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('integer', { default: 1 }) version!: number;
}
