import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Language } from '#libs/kernel';
import type { Made } from '#libs/networks';
import type { ReportChannel } from './report-input.rules.js';
import type { ReportState } from './report-state.rules.js';

/** What a decision has entered, and the term of a contact that an earlier one has entered and on which it stands. */
export type MadeByDecision = Made & Readonly<{ sharedRoleId?: string | null }>;

/** That somebody has told of a project. The words stay as they came, whatever is decided; the database sees to that. */
@Entity({ name: 'project_report' })
@Unique('uq_project_report_reference', ['networkId', 'reference'])
@Index('ix_project_report_open', { synchronize: false })
@Index('ix_project_report_likeness', { synchronize: false })
@Index('ix_project_report_same', { synchronize: false })
@Index('ix_project_report_added', { synchronize: false })
@Check('ck_project_report_accepted', `state <> 'accepted' or (project_id is not null and obligation_id is not null)`)
@Check('ck_project_report_duplicate', `state <> 'duplicate' or (duplicate_of is not null and duplicate_of <> id)`)
export class ProjectReport {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('network', { name: 'fk_project_report_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  /** `M-2026-007`, by which people name it on the telephone. */
  @Column('text') reference!: string;
  @Column('text') channel!: ReportChannel;

  /** The gathering at which it was told. */
  @ForeignKey('event', { name: 'fk_project_report_event', onDelete: 'RESTRICT' })
  @Index('ix_project_report_event')
  @Column('uuid', { name: 'event_id', nullable: true })
  eventId!: string | null;

  @Column('text') language!: Language;
  @Column('text', { name: 'raw_name' }) rawName!: string;
  @Column('text', { name: 'raw_carrier', default: '' }) rawCarrier!: string;
  @Column('text', { name: 'raw_city', default: '' }) rawCity!: string;
  @Column('text', { name: 'raw_website', default: '' }) rawWebsite!: string;
  @Column('text', { name: 'raw_note', default: '' }) rawNote!: string;
  @Column('timestamptz', { name: 'received_at' }) receivedAt!: Date;
  @Column('text') state!: ReportState;

  @ForeignKey('project', { name: 'fk_project_report_project', onDelete: 'RESTRICT' })
  @Index('ix_project_report_project')
  @Column('uuid', { name: 'project_id', nullable: true })
  projectId!: string | null;

  @ForeignKey('obligation', { name: 'fk_project_report_obligation', onDelete: 'RESTRICT' })
  @Index('ix_project_report_obligation')
  @Column('uuid', { name: 'obligation_id', nullable: true })
  obligationId!: string | null;

  @ForeignKey('project_report', { name: 'fk_project_report_duplicate', onDelete: 'RESTRICT' })
  @Index('ix_project_report_duplicate')
  @Column('uuid', { name: 'duplicate_of', nullable: true })
  duplicateOf!: string | null;

  /** Of the report of another network of this instance that was handed over with the consent of whom it names. */
  @ForeignKey('project_report', { name: 'fk_project_report_handed_over', onDelete: 'RESTRICT' })
  @Index('ix_project_report_handed_over')
  @Column('uuid', { name: 'handed_over_from', nullable: true })
  handedOverFrom!: string | null;

  /** What the decision has entered into the registry. */
  @Column('jsonb', { nullable: true }) made!: MadeByDecision | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  /** When the contact heard that the project was entered beside theirs (E5). */
  @Column('timestamptz', { name: 'contact_told_at', nullable: true }) contactToldAt!: Date | null;
  @Column('text', { default: '' }) reason!: string;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
