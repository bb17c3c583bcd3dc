import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Land } from '../land.rules.js';
import type { OrganisationContext, OrganisationType } from './organisation.rules.js';

@Entity({ name: 'organisation' })
@Index('uq_organisation_name_city', { synchronize: false })
@Index('ix_organisation_search', { synchronize: false })
export class Organisation {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('network', { name: 'fk_organisation_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  @Column('text') name!: string;
  @Column('text', { name: 'short_name', default: '' }) shortName!: string;
  @Column('text', { name: 'legal_form', default: '' }) legalForm!: string;
  @Column('text', { default: 'other' }) type!: OrganisationType;
  @Column('text', { default: 'association' }) context!: OrganisationContext;
  @Column('text', { nullable: true }) land!: Land | null;
  @Column('text', { default: '' }) district!: string;
  @Column('text', { default: '' }) city!: string;
  @Column('text', { nullable: true }) website!: string | null;
  @Column('text', { name: 'normalized_name' }) normalizedName!: string;
  @Column('text') search!: string;

  @ForeignKey('organisation', { name: 'fk_organisation_predecessor', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'predecessor_id', nullable: true })
  predecessorId!: string | null;

  @Column('date', { name: 'closed_on', nullable: true }) closedOn!: string | null;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
