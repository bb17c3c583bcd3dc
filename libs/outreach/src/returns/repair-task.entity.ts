import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { BounceReason } from '#libs/mail';
import type { RepairOutcome } from './repair-task.rules.js';

/** Somebody whose address is dead: another one has to be found, or somebody else to write to. One open one for a person. */
@Entity({ name: 'repair_task' })
@Index('uq_repair_task_open', { synchronize: false })
@Index('ix_repair_task_network', { synchronize: false })
export class RepairTask {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'repair_task_pkey' }) readonly id!: string;
  @ForeignKey('network', { name: 'fk_repair_task_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  @ForeignKey('person', { name: 'fk_repair_task_person', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  /** The gathering that the mail was about. */
  @ForeignKey('event', { name: 'fk_repair_task_event', onDelete: 'SET NULL' })
  @Index('ix_repair_task_event')
  @Column('uuid', { name: 'event_id', nullable: true })
  eventId!: string | null;

  /** The one that is dead. */
  @Column('text') address!: string;
  @Column('text') reason!: BounceReason;
  @Column('timestamptz', { name: 'due_at' }) dueAt!: Date;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('text', { nullable: true }) outcome!: RepairOutcome | null;
  @Column('text', { default: '' }) note!: string;
  @ForeignKey('person', { name: 'fk_repair_task_other_person', onDelete: 'SET NULL' })
  @Index('ix_repair_task_other_person')
  @Column('uuid', { name: 'other_person_id', nullable: true })
  otherPersonId!: string | null;

  /** Of the invitation that somebody else got. */
  @ForeignKey('invitation_wave', { name: 'fk_repair_task_wave', onDelete: 'SET NULL' })
  @Index('ix_repair_task_wave')
  @Column('uuid', { name: 'wave_id', nullable: true })
  waveId!: string | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
}
