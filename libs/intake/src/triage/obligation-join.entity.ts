import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A promise that was joined with that of another project, as it was: splitting them brings it back with its dates. */
@Entity({ name: 'obligation_join' })
export class ObligationJoin {
  /** Of the promise as long as it stood alone. */
  @PrimaryColumn('uuid') id!: string;

  @ForeignKey('network', { name: 'fk_obligation_join_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  @ForeignKey('obligation', { name: 'fk_obligation_join_into', onDelete: 'CASCADE' })
  @Index('ix_obligation_join_into')
  @Column('uuid', { name: 'into_id' })
  intoId!: string;

  @ForeignKey('project', { name: 'fk_obligation_join_project', onDelete: 'RESTRICT' })
  @Index('ix_obligation_join_project')
  @Column('uuid', { name: 'project_id' })
  projectId!: string;

  @Column('timestamptz', { name: 'received_at' }) receivedAt!: Date;
  @Column('timestamptz', { name: 'accepted_at' }) acceptedAt!: Date;
  @Column('timestamptz', { name: 'reopened_at', nullable: true }) reopenedAt!: Date | null;
  @Column('timestamptz', { name: 'first_informed_at', nullable: true }) firstInformedAt!: Date | null;
  @Column('uuid', { name: 'refused_by', array: true }) refusedBy!: string[];
  /** What moved with it. */
  @Column('uuid', { name: 'report_ids', array: true }) reportIds!: string[];
  @Column('uuid', { name: 'attempt_ids', array: true }) attemptIds!: string[];
  /** Looks for somebody to write to. */
  @Column('uuid', { name: 'search_ids', array: true, default: '{}' }) searchIds!: string[];
  /** Promises of ended projects that had led to it. */
  @Column('uuid', { name: 'inherited_ids', array: true, default: '{}' }) inheritedIds!: string[];
  /** Tries of the other promise that stand for one of this promise, too: the same person was asked to the same gathering. */
  @Column('uuid', { name: 'shared_attempt_ids', array: true, default: '{}' }) sharedAttemptIds!: string[];
  /** Of the people of its project, who speak for the other one since then. */
  @Column('uuid', { name: 'role_ids', array: true }) roleIds!: string[];
  @Column('timestamptz', { name: 'joined_at' }) joinedAt!: Date;
}
