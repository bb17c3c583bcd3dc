import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { EventType } from '../event-type.rules.js';
import type { SeriesCalendar } from './series-calendar.rules.js';
import type { Recurrence } from './recurrence.rules.js';

@Entity({ name: 'event_series' })
@Index('ix_event_series_network', ['networkId'])
export class EventSeries {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'event_series_pkey' }) id!: string;
  @ForeignKey('network', { name: 'fk_event_series_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;
  @ForeignKey('network_group', { name: 'fk_event_series_group', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'group_id', nullable: true })
  groupId!: string | null;
  @Column('text') title!: string;
  @Column('text') type!: EventType;
  /** The number of its first gathering; null when they have none. */
  @Column('integer', { name: 'numbering_from', nullable: true }) numberingFrom!: number | null;
  @Column('boolean', { name: 'guarantee_relevant', default: false }) guaranteeRelevant!: boolean;
  /** Whether members of the group have a place at every date without asking for one. */
  @Column('boolean', { name: 'expects_members', default: false }) expectsMembers!: boolean;
  /** Null when every date is named by hand. */
  @Column('jsonb', { nullable: true }) recurrence!: Recurrence | null;
  /** What calendars hold of it; null while it has no date of its rule. */
  @Column('jsonb', { nullable: true }) calendar!: SeriesCalendar | null;
  /** The SEQUENCE of that entry: raised when a date joins or leaves it. */
  @Column('integer', { name: 'calendar_sequence', default: 0 }) calendarSequence!: number;
  /** What new dates are made like; when it was discarded, the latest one. */
  @ForeignKey('event', { name: 'fk_event_series_template', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'template_event_id', nullable: true })
  templateEventId!: string | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
