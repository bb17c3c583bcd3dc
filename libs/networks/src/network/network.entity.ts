import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Land } from '../land.rules.js';
import { type QuietPeriod, usualQuietPeriods } from '../working-day.rules.js';
import type { Basis, Formality, NetworkPhase, Orientation, Reach } from './network.rules.js';

@Entity({ name: 'network' })
@Unique('uq_network_slug', ['slug'])
@Check('ck_network_deputy_differs', 'caretaker_person_id <> deputy_person_id')
@Check('ck_network_accent_color', `accent_color ~ '^#[0-9a-f]{6}$'`)
export class Network {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') slug!: string;
  @Column('text') name!: string;
  @Column('text', { default: '' }) purpose!: string;
  @Column('text', { name: 'scope_statement', default: '' }) scopeStatement!: string;
  @Column('text', { default: 'regional' }) reach!: Reach;
  @Column('text', { default: 'topic' }) basis!: Basis;
  @Column('text', { default: 'operational' }) orientation!: Orientation;
  @Column('text', { default: 'informal' }) formality!: Formality;
  @Column('text', { default: 'setup' }) phase!: NetworkPhase;

  @ForeignKey('organisation', { name: 'fk_network_coordinator', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'coordinating_organisation_id', nullable: true })
  coordinatingOrganisationId!: string | null;

  @ForeignKey('person', { name: 'fk_network_caretaker', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'caretaker_person_id', nullable: true })
  caretakerPersonId!: string | null;

  @ForeignKey('person', { name: 'fk_network_deputy', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'deputy_person_id', nullable: true })
  deputyPersonId!: string | null;

  @Column('text', { nullable: true }) mailbox!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { nullable: true }) land!: Land | null;
  @Column('jsonb', { name: 'quiet_periods', default: usualQuietPeriods }) quietPeriods!: readonly QuietPeriod[];
  @Column('text', { name: 'funding_notice', default: '' }) fundingNotice!: string;
  @Column('text', { name: 'accent_color', nullable: true }) accentColor!: string | null;
  @Column('boolean', { name: 'is_public', default: true }) isPublic!: boolean;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
