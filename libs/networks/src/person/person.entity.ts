import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Language } from '#libs/kernel';
import type { Land } from '../land.rules.js';
import type { Channel, EmailStatus, PersonState, Salutation } from './person.rules.js';

@Entity({ name: 'person' })
@Unique('uq_person_email', ['networkId', 'email', 'nameKey'])
@Check('ck_person_email_lower', 'email = lower(email)')
@Index('ix_person_organisation', ['organisationId'])
@Index('ix_person_email', ['email'])
@Index('ix_person_search', { synchronize: false })
@Index('ix_person_domain', { synchronize: false })
export class Person {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('network', { name: 'fk_person_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  @Column('text', { default: 'none' }) salutation!: Salutation;
  @Column('text', { default: '' }) title!: string;
  @Column('text', { name: 'first_name' }) firstName!: string;
  @Column('text', { name: 'last_name' }) lastName!: string;
  /** Tells people of one mailbox apart; always that of the names. */
  @Column('text', { name: 'name_key' }) nameKey!: string;

  @ForeignKey('organisation', { name: 'fk_person_organisation', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId!: string | null;

  /** As the person wrote it, when it is not (yet) one of the network's organisations. */
  @Column('text', { name: 'organisation_name', default: '' }) organisationName!: string;
  @Column('text', { name: 'function_title', default: '' }) functionTitle!: string;
  @Column('text', { nullable: true }) email!: string | null;
  /** Since when the person has this address: only a link that was sent later proves it for other networks. */
  @Column('timestamptz', { name: 'email_set_at' }) emailSetAt!: Date;
  @Column('text', { name: 'email_status', default: 'ok' }) emailStatus!: EmailStatus;
  @Column('text', { default: '' }) phone!: string;
  @Column('text', { nullable: true }) land!: Land | null;
  @Column('text', { default: 'de' }) language!: Language;
  @Column('text', { default: 'email' }) channel!: Channel;
  /** Words of the network's own for people, which segments may ask for. */
  @Column('text', { array: true, default: '{}' }) tags!: string[];
  /** Where the data came from, as Art. 14 GDPR wants it told. */
  @Column('text') source!: string;
  @Column('text', { name: 'legal_basis', default: '' }) legalBasis!: string;
  @Column('text', { default: 'active' }) state!: PersonState;
  @Column('timestamptz', { name: 'informed_at', nullable: true }) informedAt!: Date | null;
  @Column('timestamptz', { name: 'objection_at', nullable: true }) objectionAt!: Date | null;
  /** Raising it revokes every link that was mailed to the person. */
  @Column('integer', { name: 'link_version', default: 1 }) linkVersion!: number;
  @Column('text') search!: string;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
