import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ObligationOutcome, ReleaseCause } from './release.rules.js';

/**
 * The promise that a reported project is invited to the next gathering; one running one for each project. Stored is what
 * was decided. What became of an invitation is known where it was sent, and told by `standingOf`.
 */
@Entity({ name: 'obligation' })
@Index('uq_obligation_live', { synchronize: false })
@Check('ck_obligation_held', `held_at is not null or (held_by is null and hold_reason = '')`)
@Check('ck_obligation_ended', '(outcome is null) = (ended_at is null)')
export class Obligation {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('network', { name: 'fk_obligation_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  @ForeignKey('project', { name: 'fk_obligation_project', onDelete: 'RESTRICT' })
  @Index('ix_obligation_project')
  @Column('uuid', { name: 'project_id' })
  projectId!: string;

  /** Of the earliest report: the clocks of domain rule R6 run from it, however often the project is reported again. */
  @Column('timestamptz', { name: 'received_at' }) receivedAt!: Date;
  @Column('timestamptz', { name: 'accepted_at' }) acceptedAt!: Date;
  @Column('timestamptz', { name: 'reopened_at', nullable: true }) reopenedAt!: Date | null;

  @ForeignKey('event', { name: 'fk_obligation_event', onDelete: 'RESTRICT' })
  @Index('ix_obligation_event')
  @Column('uuid', { name: 'bound_event_id', nullable: true })
  boundEventId!: string | null;

  /** Gatherings that had no place for it. */
  @Column('uuid', { name: 'refused_by', array: true, default: '{}' }) refusedBy!: string[];
  @Column('timestamptz', { name: 'first_informed_at', nullable: true }) firstInformedAt!: Date | null;
  @Column('text', { nullable: true }) outcome!: ObligationOutcome | null;
  @Column('text', { name: 'release_cause', nullable: true }) releaseCause!: ReleaseCause | null;
  @Column('text', { name: 'release_note', default: '' }) releaseNote!: string;
  /** The account that has asked for the release; another one has to agree. */
  @Column('uuid', { name: 'release_asked_by', nullable: true }) releaseAskedBy!: string | null;
  /** The account that has agreed. */
  @Column('uuid', { name: 'release_agreed_by', nullable: true }) releaseAgreedBy!: string | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;

  /** Its late invitation does not go out by itself, until somebody was asked or says so. */
  @Column('timestamptz', { name: 'held_at', nullable: true }) heldAt!: Date | null;
  @Column('uuid', { name: 'held_by', nullable: true }) heldBy!: string | null;
  @Column('text', { name: 'hold_reason', default: '' }) holdReason!: string;

  /** The promise to the project that goes on in its place (E13): always one that has no heir itself. */
  @ForeignKey('obligation', { name: 'fk_obligation_inherited_by', onDelete: 'RESTRICT' })
  @Index('ix_obligation_inherited_by')
  @Column('uuid', { name: 'inherited_by', nullable: true })
  inheritedBy!: string | null;

  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
