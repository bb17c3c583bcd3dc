import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Who speaks for a project or an organisation, in `[validFrom, validTo)`. */
@Entity({ name: 'contact_role' })
@Index('ix_contact_role_person', ['personId'])
@Index('ix_contact_role_project', ['projectId'])
@Check('ck_contact_role_one_side', 'num_nonnulls(project_id, organisation_id) = 1')
@Check('ck_contact_role_period', 'valid_to is null or valid_to >= valid_from')
@Exclusion(
  'ex_contact_role_primary',
  `using gist (project_id with =, daterange(valid_from, valid_to, '[)') with &&) where (is_primary and project_id is not null)`,
)
export class ContactRole {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('network', { name: 'fk_contact_role_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  @ForeignKey('person', { name: 'fk_contact_role_person', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @ForeignKey('project', { name: 'fk_contact_role_project', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'project_id', nullable: true })
  projectId!: string | null;

  @ForeignKey('organisation', { name: 'fk_contact_role_organisation', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId!: string | null;

  @Column('boolean', { name: 'is_primary', default: false }) isPrimary!: boolean;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
