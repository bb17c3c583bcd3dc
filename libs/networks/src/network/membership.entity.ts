import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MembershipRole, MembershipState } from './membership.rules.js';

/** A person, organisation or project in a group for the period `[validFrom, validTo)`. */
@Entity({ name: 'membership' })
@Index('ix_membership_group', ['groupId'])
@Index('ix_membership_member', { synchronize: false })
@Check('ck_membership_one_member', 'num_nonnulls(person_id, organisation_id, project_id) = 1')
@Check('ck_membership_period', 'valid_to is null or valid_to >= valid_from')
@Exclusion(
  'ex_membership_overlap',
  `using gist (group_id with =, (coalesce(person_id, organisation_id, project_id)) with =, daterange(valid_from, valid_to, '[)') with &&)`,
)
export class Membership {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('network', { name: 'fk_membership_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  @ForeignKey('network_group', { name: 'fk_membership_group', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'group_id' })
  groupId!: string;

  @ForeignKey('person', { name: 'fk_membership_person', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @ForeignKey('organisation', { name: 'fk_membership_organisation', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId!: string | null;

  @ForeignKey('project', { name: 'fk_membership_project', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'project_id', nullable: true })
  projectId!: string | null;

  @Column('text', { default: 'member' }) role!: MembershipRole;
  @Column('text', { default: 'active' }) state!: MembershipState;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
  /** From this day on the member does not count, until the membership is taken up again. */
  @Column('date', { name: 'suspended_on', nullable: true }) suspendedOn!: string | null;
  @Column('text', { default: '' }) reason!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
