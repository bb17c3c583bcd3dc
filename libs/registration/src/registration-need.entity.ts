import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What somebody needs to take part. A table of its own: deleted 14 days after the event, never exported by default. */
@Entity({ name: 'registration_need' })
export class RegistrationNeed {
  @ForeignKey('registration', { name: 'fk_registration_need_registration', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'registration_id', primaryKeyConstraintName: 'pk_registration_need' })
  registrationId!: string;
  @Column('text', { default: '' }) dietary!: string;
  @Column('text', { name: 'access_needs', default: '' }) accessNeeds!: string;
}
