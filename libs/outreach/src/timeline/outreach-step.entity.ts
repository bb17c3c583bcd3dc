import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { OwnTexts } from '../invitations/preface.rules.js';
import type { StepKind } from './step-kind.rules.js';
import type { StepReason, StepState } from './step-state.rules.js';
import type { Timing } from './timing.rules.js';

/** One mail of the rhythm of an event, from its plan to what became of it. Its id is the batch of its mails. */
@Entity({ name: 'outreach_step' })
@Unique('uq_outreach_step_kind', ['eventId', 'kind'])
@Index('ix_outreach_step_due', { synchronize: false })
export class OutreachStep {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('event', { name: 'fk_outreach_step_event', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  @Column('text') kind!: StepKind;
  @Column('jsonb') timing!: Timing;
  @Column('timestamptz', { name: 'due_at' }) dueAt!: Date;
  @Column('text', { default: 'planned' }) state!: StepState;
  @Column('text', { nullable: true }) reason!: StepReason | null;
  /** What an organiser said about leaving it out. */
  @Column('text', { default: '' }) remark!: string;
  /** What an organiser adds above the usual text, by language. */
  @Column('jsonb', { default: {} }) texts!: OwnTexts;
  /** How many people the mail was written to. */
  @Column('integer', { nullable: true }) recipients!: number | null;
  /** When it was sent, skipped or missed. */
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('integer', { default: 1 }) version!: number;
}
