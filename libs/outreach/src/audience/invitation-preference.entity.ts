import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { EventType } from '#libs/events';
import type { LocalDay } from '#libs/kernel';

/** What somebody wants to be invited to by their network. Whoever has no row wants everything. */
@Entity({ name: 'invitation_preference' })
export class InvitationPreference {
  @ForeignKey('person', { name: 'fk_invitation_preference_person', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;

  @ForeignKey('network', { name: 'fk_invitation_preference_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  /** The last day without invitations. */
  @Column('date', { name: 'paused_until', nullable: true }) pausedUntil!: LocalDay | null;
  /** Kinds of gathering; none of them stands for all. */
  @Column('text', { name: 'only_types', array: true, default: '{}' }) onlyTypes!: EventType[];
  /** Since when it is open whether they want to be invited further (domain rule R10). */
  @Column('timestamptz', { name: 'asked_at', nullable: true }) askedAt!: Date | null;
  /** When they last said that they do; silence counts from then. */
  @Column('timestamptz', { name: 'stays_since', nullable: true }) staysSince!: Date | null;
  /** When they were last asked before they would be forgotten (domain rule R11). */
  @Column('timestamptz', { name: 'farewell_at', nullable: true }) farewellAt!: Date | null;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
