import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A period in which a project stands in the network's public list, `[validFrom, validTo)`. */
@Entity({ name: 'project_listing' })
@Index('ix_project_listing_network', ['networkId'])
@Check('ck_project_listing_period', 'valid_to is null or valid_to >= valid_from')
@Exclusion(
  'ex_project_listing_overlap',
  `using gist (project_id with =, daterange(valid_from, valid_to, '[)') with &&)`,
)
export class ProjectListing {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('network', { name: 'fk_project_listing_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  @ForeignKey('project', { name: 'fk_project_listing_project', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'project_id' })
  projectId!: string;

  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
