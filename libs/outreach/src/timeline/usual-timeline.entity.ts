import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Rhythm, TimedStep } from './usual-timeline.rules.js';

/** What an organiser has made of the usual timeline, for one kind of gathering in a network or for one series. */
@Entity({ name: 'usual_timeline' })
@Unique('uq_usual_timeline_rhythm', ['networkId', 'rhythm'])
@Unique('uq_usual_timeline_series', ['seriesId'])
@Check('ck_usual_timeline_of', '(rhythm is null) <> (series_id is null)')
export class UsualTimeline {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('network', { name: 'fk_usual_timeline_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  /** One of the two says what it is for. */
  @Column('text', { nullable: true }) rhythm!: Rhythm | null;
  @ForeignKey('event_series', { name: 'fk_usual_timeline_series', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'series_id', nullable: true })
  seriesId!: string | null;

  /** What is not among them is not sent. Null: the usual ones again; the row stays, so that its versions go on. */
  @Column('jsonb', { nullable: true }) steps!: readonly TimedStep[] | null;
  @Column('integer', { default: 0 }) version!: number;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
