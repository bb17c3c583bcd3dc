import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity({ name: 'agenda_speaker' })
@Index('ix_agenda_speaker_person', ['personId'])
export class AgendaSpeaker {
  @ForeignKey('agenda_item', { name: 'fk_agenda_speaker_item', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'agenda_item_id', primaryKeyConstraintName: 'pk_agenda_speaker' })
  agendaItemId!: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_agenda_speaker' }) position!: number;
  @ForeignKey('person', { name: 'fk_agenda_speaker_person', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;
  @Column('text') name!: string;
  @Column('text', { name: 'organisation_name', default: '' }) organisationName!: string;
}
