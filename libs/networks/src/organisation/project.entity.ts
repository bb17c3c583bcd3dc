import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Land } from '../land.rules.js';
import type { PracticeStage, ProjectKind } from './project.rules.js';

@Entity({ name: 'project' })
@Index('ix_project_network', ['networkId'])
@Index('ix_project_carrier', ['carrierOrganisationId'])
@Index('ix_project_search', { synchronize: false })
@Index('ix_project_likeness', { synchronize: false })
@Index('ix_project_acronyms', { synchronize: false })
@Index('ix_project_site', { synchronize: false })
export class Project {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('network', { name: 'fk_project_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  @Column('text') name!: string;
  @Column('text', { default: '' }) acronym!: string;
  @Column('text', { default: 'project' }) kind!: ProjectKind;

  @ForeignKey('organisation', { name: 'fk_project_carrier', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'carrier_organisation_id' })
  carrierOrganisationId!: string;

  @Column('text', { name: 'funding_programme', default: '' }) fundingProgramme!: string;
  @Column('text', { name: 'funding_reference', default: '' }) fundingReference!: string;
  @Column('date', { name: 'funded_from', nullable: true }) fundedFrom!: string | null;
  @Column('date', { name: 'funded_to', nullable: true }) fundedTo!: string | null;
  @Column('text', { nullable: true }) land!: Land | null;
  @Column('text', { array: true, default: '{}' }) regions!: string[];
  @Column('boolean', { name: 'model_region', default: false }) modelRegion!: boolean;
  @Column('text', { array: true, default: '{}' }) sectors!: string[];
  @Column('text', { name: 'target_groups', array: true, default: '{}' }) targetGroups!: string[];
  @Column('text', { nullable: true }) website!: string | null;
  @Column('text', { name: 'practice_stage', nullable: true }) practiceStage!: PracticeStage | null;
  @Column('date', { name: 'practice_stage_as_of', nullable: true }) practiceStageAsOf!: string | null;

  @ForeignKey('project', { name: 'fk_project_successor', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'successor_project_id', nullable: true })
  successorProjectId!: string | null;

  @Column('date', { name: 'ended_on', nullable: true }) endedOn!: string | null;
  @Column('text') search!: string;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
