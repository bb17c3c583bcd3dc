import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That an event asks the people of a segment, too. */
@Entity({ name: 'event_segment' })
export class EventSegment {
  @ForeignKey('event', { name: 'fk_event_segment_event', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'event_segment_pkey' })
  eventId!: string;

  @ForeignKey('segment', { name: 'fk_event_segment_segment', onDelete: 'CASCADE' })
  @Index('ix_event_segment_segment')
  @PrimaryColumn('uuid', { name: 'segment_id', primaryKeyConstraintName: 'event_segment_pkey' })
  segmentId!: string;
}
