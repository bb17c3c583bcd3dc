import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { EventState } from './event-state.rules.js';
import type { EventFormat, EventType } from './event-type.rules.js';

@Entity({ name: 'event' })
@Unique('uq_event_slug', ['slug'])
@Check('ck_event_times', 'starts_at < ends_at')
@Unique('uq_event_occurrence', ['seriesId', 'occurrenceDate'])
@Check('ck_event_occurrence', 'occurrence_date is null or series_id is not null')
@Unique('uq_event_calendar', ['calendarUid', 'calendarStart'])
@Check('ck_event_calendar', '(calendar_uid is null) = (calendar_start is null)')
@Index('ix_event_network', ['networkId', 'startsAt'])
@Index('ix_event_starts_at', ['startsAt'])
@Index('ix_event_search', { synchronize: false })
export class Event {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('network', { name: 'fk_event_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;
  @ForeignKey('network_group', { name: 'fk_event_group', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'group_id', nullable: true })
  groupId!: string | null;
  @ForeignKey('event_series', { name: 'fk_event_series', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'series_id', nullable: true })
  seriesId!: string | null;
  /** The day that the rule of the series gave, wherever it was moved since; null when somebody named the day. */
  @Column('text', { name: 'occurrence_date', nullable: true }) occurrenceDate!: string | null;
  /**
   * The UID of the series' entry and the start it gives this date (RECURRENCE-ID), for good: also when it is moved or
   * leaves the series. Null for whoever has an entry of its own.
   */
  @Column('uuid', { name: 'calendar_uid', nullable: true }) calendarUid!: string | null;
  @Column('text', { name: 'calendar_start', nullable: true }) calendarStart!: string | null;
  @ForeignKey('organisation', { name: 'fk_event_host', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'host_organisation_id', nullable: true })
  hostOrganisationId!: string | null;
  @Column('text') slug!: string;
  @Column('integer', { nullable: true }) number!: number | null;
  @Column('text') title!: string;
  @Column('text', { default: '' }) motto!: string;
  @Column('text', { default: '' }) description!: string;
  @Column('text') type!: EventType;
  @Column('text') format!: EventFormat;
  @Column('text', { default: 'draft' }) state!: EventState;
  @Column('text', { name: 'starts_local' }) startsLocal!: string;
  @Column('text', { name: 'ends_local' }) endsLocal!: string;
  @Column('text') zone!: string;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt!: Date;
  @Column('text', { name: 'venue_name', default: '' }) venueName!: string;
  @Column('text', { name: 'venue_address', default: '' }) venueAddress!: string;
  @Column('text', { name: 'venue_directions', default: '' }) venueDirections!: string;
  @Column('text', { name: 'accessibility_notes', default: '' }) accessibilityNotes!: string;
  @Column('text', { name: 'meeting_url', nullable: true }) meetingUrl!: string | null;
  @Column('text', { default: '' }) audience!: string;
  @Column('text', { name: 'cost_note', default: '' }) costNote!: string;
  @Column('timestamptz', { name: 'registration_opens_at', nullable: true }) registrationOpensAt!: Date | null;
  @Column('timestamptz', { name: 'registration_closes_at', nullable: true }) registrationClosesAt!: Date | null;
  @Column('timestamptz', { name: 'cancel_until', nullable: true }) cancelUntil!: Date | null;
  @Column('integer', { name: 'max_per_organisation', nullable: true }) maxPerOrganisation!: number | null;
  @Column('text', { name: 'contact_name', default: '' }) contactName!: string;
  @Column('text', { name: 'contact_phone', default: '' }) contactPhone!: string;
  @Column('text', { name: 'contact_email', nullable: true }) contactEmail!: string | null;
  @Column('text', { name: 'funding_notice', default: '' }) fundingNotice!: string;
  @Column('text', { name: 'next_date_hint', default: '' }) nextDateHint!: string;
  @Column('boolean', { name: 'guarantee_relevant', default: false }) guaranteeRelevant!: boolean;
  @Column('boolean', { default: false }) constituting!: boolean;
  @Column('integer', { name: 'calendar_sequence', default: 0 }) calendarSequence!: number;
  @Column('text', { name: 'cancel_reason', default: '' }) cancelReason!: string;
  @Column('text', { default: '' }) search!: string;
  @ForeignKey('event', { name: 'fk_event_successor', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'successor_event_id', nullable: true })
  successorEventId!: string | null;
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
