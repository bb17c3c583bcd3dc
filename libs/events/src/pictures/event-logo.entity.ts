import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity({ name: 'event_logo' })
export class EventLogo {
  @ForeignKey('event', { name: 'fk_event_logo_event', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'pk_event_logo' })
  eventId!: string;
  @ForeignKey('logo', { name: 'fk_event_logo_logo', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { name: 'logo_id', primaryKeyConstraintName: 'pk_event_logo' })
  logoId!: string;
  @Column('integer') position!: number;
}
