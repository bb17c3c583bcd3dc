import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '#libs/kernel';
import type { ExclusionCause } from '../recipients/recipients.rules.js';

/** Whom an event asks beside the members of its group, as it was when the wave was decided. */
export type Audience = Readonly<{
  segments: readonly Readonly<{ id: string; name: string; sentence: Readonly<Record<Language, string>> }>[];
}>;

/** Invitations to an event that were decided together; its id is the batch of their mails. */
@Entity({ name: 'invitation_wave' })
@Index('ix_invitation_wave_event', ['eventId', 'sendsAt'])
export class InvitationWave {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('network', { name: 'fk_invitation_wave_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  @ForeignKey('event', { name: 'fk_invitation_wave_event', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  @Column('jsonb') audience!: Audience;
  @Column('integer') invited!: number;
  /** How many were left out, by cause. */
  @Column('jsonb') excluded!: Readonly<Partial<Record<ExclusionCause, number>>>;
  @Column('timestamptz', { name: 'sends_at' }) sendsAt!: Date;
  /** Of one promised project, to a gathering before that of its promise (E2); those of the gathering go out by themselves. */
  @Column('boolean', { name: 'at_short_notice', default: false }) atShortNotice!: boolean;
  /** When somebody said that no promised project is missing. */
  @Column('timestamptz', { name: 'completed_at', nullable: true }) completedAt!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
