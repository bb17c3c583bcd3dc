import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { GroupOpenness, GroupState, GroupType, ListSharing } from './network-group.rules.js';

@Entity({ name: 'network_group' })
@Unique('uq_network_group_name', ['networkId', 'name'])
export class NetworkGroup {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('network', { name: 'fk_network_group_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  @Column('text') type!: GroupType;
  @Column('text') name!: string;
  @Column('text', { default: 'open' }) openness!: GroupOpenness;

  @ForeignKey('person', { name: 'fk_network_group_lead', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'lead_person_id', nullable: true })
  leadPersonId!: string | null;

  @ForeignKey('person', { name: 'fk_network_group_minute_taker', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'minute_taker_person_id', nullable: true })
  minuteTakerPersonId!: string | null;

  @ForeignKey('person', { name: 'fk_network_group_list_keeper', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'list_keeper_person_id', nullable: true })
  listKeeperPersonId!: string | null;

  @Column('text', { default: '' }) cadence!: string;
  /** Members that must be present for a decision; null when none are needed. */
  @Column('integer', { nullable: true }) quorum!: number | null;
  @Column('integer', { name: 'invite_lead_days', default: 14 }) inviteLeadDays!: number;
  @Column('integer', { name: 'objection_days', default: 14 }) objectionDays!: number;
  @Column('text', { name: 'list_sharing', default: 'members' }) listSharing!: ListSharing;
  @Column('text', { default: 'forming' }) state!: GroupState;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
