import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Mode } from '#libs/registration';
import type { AnswerForAll } from './series-answer.rules.js';

/** What a member of a series' group said once for all its dates. Who has no row is expected and has said nothing. */
@Entity({ name: 'series_answer' })
export class SeriesAnswer {
  @ForeignKey('event_series', { name: 'fk_series_answer_series', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'series_id', primaryKeyConstraintName: 'series_answer_pkey' })
  seriesId!: string;

  @ForeignKey('person', { name: 'fk_series_answer_person', onDelete: 'CASCADE' })
  @Index('ix_series_answer_person')
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'series_answer_pkey' })
  personId!: string;

  @ForeignKey('network', { name: 'fk_series_answer_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  @Column('text') answer!: AnswerForAll;
  /** How they take part where a date can be attended in two ways; null where nobody had to ask. */
  @Column('text', { nullable: true }) mode!: Mode | null;
  /** The SEQUENCE of the series' entry that was last mailed to them; null while they have held none. */
  @Column('integer', { name: 'entry_sequence', nullable: true }) entrySequence!: number | null;
  @Column('timestamptz', { name: 'answered_at' }) answeredAt!: Date;
}
