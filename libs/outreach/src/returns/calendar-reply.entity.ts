import type { CalendarReply as Told } from '#libs/calendar';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ReplyState, ReviewCause } from './reply-state.rules.js';

/** What a calendar program answered to the entry of an event, or to that of a whole series. */
@Entity({ name: 'calendar_reply' })
@Unique('uq_calendar_reply_once', ['eventId', 'attendee', 'sender', 'stamp', 'sequence', 'participation'])
@Unique('uq_calendar_reply_series', ['seriesId', 'attendee', 'sender', 'stamp', 'sequence', 'participation'])
@Check('ck_calendar_reply_subject', 'num_nonnulls(event_id, series_id) = 1')
@Index('ix_calendar_reply_open', { synchronize: false })
export class CalendarReply {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'calendar_reply_pkey' }) readonly id!: string;
  @ForeignKey('network', { name: 'fk_calendar_reply_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  @ForeignKey('event', { name: 'fk_calendar_reply_event', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'event_id', nullable: true })
  eventId!: string | null;

  /** The series that was answered as a whole, for all its dates; then there is no event. */
  @ForeignKey('event_series', { name: 'fk_calendar_reply_series', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'series_id', nullable: true })
  seriesId!: string | null;

  /** Who has the address in this network; null for nobody, or for several. */
  @ForeignKey('person', { name: 'fk_calendar_reply_person', onDelete: 'CASCADE' })
  @Index('ix_calendar_reply_person')
  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  /** Whose entry was answered, as it says. */
  @Column('text') attendee!: string;
  /** Who sent the mail. */
  @Column('text') sender!: string;
  @Column('text') participation!: Told['participation'];
  @Column('integer') sequence!: number;
  /** When the person answered. */
  @Column('timestamptz') stamp!: Date;
  @Column('text') state!: ReplyState;
  @Column('text', { nullable: true }) cause!: ReviewCause | null;
  @Column('timestamptz', { name: 'received_at' }) receivedAt!: Date;
  @Column('timestamptz', { name: 'handled_at', nullable: true }) handledAt!: Date | null;
}
