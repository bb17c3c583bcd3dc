import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PictureType } from '#libs/networks';

@Entity({ name: 'event_cover' })
export class EventCover {
  @ForeignKey('event', { name: 'fk_event_cover_event', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'event_cover_pkey' })
  eventId!: string;
  /** Empty for a picture that says nothing which the text does not say. */
  @Column('text', { name: 'alternative_text', default: '' }) alternativeText!: string;
  @Column('text', { name: 'media_type' }) mediaType!: PictureType;
  @Column('integer') width!: number;
  @Column('integer') height!: number;
  @Index('ix_event_cover_sha256')
  @Column('text')
  sha256!: string;
  @Column('bytea') bytes!: Buffer;
}
