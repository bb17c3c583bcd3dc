import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity({ name: 'room' })
@Index('ix_room_event', ['eventId'])
export class Room {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('event', { name: 'fk_room_event', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'event_id' })
  eventId!: string;
  @Column('integer') position!: number;
  @Column('text') name!: string;
  @Column('integer', { nullable: true }) capacity!: number | null;
  @Column('boolean', { default: true }) accessible!: boolean;
  @Column('text', { nullable: true }) url!: string | null;
  @Column('text', { name: 'backup_phone', default: '' }) backupPhone!: string;
}
