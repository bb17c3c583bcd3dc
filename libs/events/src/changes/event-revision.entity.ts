import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { FieldChange, RevisionKind } from '../plan/revision.rules.js';

@Entity({ name: 'event_revision' })
@Index('ix_event_revision_event', ['eventId', 'at'])
export class EventRevision {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('event', { name: 'fk_event_revision_event', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'event_id' })
  eventId!: string;
  @Column('integer', { name: 'calendar_sequence' }) calendarSequence!: number;
  @Column('text') kind!: RevisionKind;
  @Column('jsonb') changes!: readonly FieldChange[];
  @Column('text', { default: '' }) reason!: string;
  @Column('timestamptz') at!: Date;
}
