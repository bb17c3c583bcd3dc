import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { AgendaKind } from './agenda.rules.js';

@Entity({ name: 'agenda_item' })
@Unique('uq_agenda_item_position', ['eventId', 'position'])
@Check('ck_agenda_item_minutes', 'minutes > 0')
export class AgendaItem {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('event', { name: 'fk_agenda_item_event', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'event_id' })
  eventId!: string;
  @Column('integer') position!: number;
  @Column('text', { name: 'starts_local' }) startsLocal!: string;
  @Column('integer') minutes!: number;
  @Column('text') kind!: AgendaKind;
  @Column('text') title!: string;
  @Column('text', { default: '' }) description!: string;
  @ForeignKey('room', { name: 'fk_agenda_item_room', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'room_id', nullable: true })
  roomId!: string | null;
  @Column('boolean', { name: 'is_public', default: true }) isPublic!: boolean;
}
