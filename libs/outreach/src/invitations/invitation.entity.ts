import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { InviteReason } from '../recipients/recipients.rules.js';
import type { InvitationState } from './invitation-state.rules.js';

/** That a person is asked to an event, why, and what they answered. One live one for each person and event. */
@Entity({ name: 'invitation' })
@Index('uq_invitation_live', { synchronize: false })
export class Invitation {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('network', { name: 'fk_invitation_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  @ForeignKey('event', { name: 'fk_invitation_event', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  @ForeignKey('person', { name: 'fk_invitation_person', onDelete: 'RESTRICT' })
  @Index('ix_invitation_person')
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @ForeignKey('invitation_wave', { name: 'fk_invitation_wave', onDelete: 'RESTRICT' })
  @Index('ix_invitation_wave')
  @Column('uuid', { name: 'wave_id' })
  waveId!: string;

  @Column('jsonb') reasons!: readonly InviteReason[];
  @Column('text') state!: InvitationState;
  /** When its mail may leave; until then it can be taken back. */
  @Column('timestamptz', { name: 'sent_at' }) sentAt!: Date;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt!: Date | null;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
