import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SearchPlace } from './contact-search.rules.js';

/** That somebody has looked for the contact of a promised project. Stays when whoever was found is forgotten. */
@Entity({ name: 'contact_search' })
@Check('ck_contact_search_found', 'is_found or person_id is null')
export class ContactSearch {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('obligation', { name: 'fk_contact_search_obligation', onDelete: 'CASCADE' })
  @Index('ix_contact_search_obligation')
  @Column('uuid', { name: 'obligation_id' })
  obligationId!: string;

  @ForeignKey('network', { name: 'fk_contact_search_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;

  @Column('text') place!: SearchPlace;
  @Column('boolean', { name: 'is_found' }) isFound!: boolean;

  @ForeignKey('person', { name: 'fk_contact_search_person', onDelete: 'SET NULL' })
  @Index('ix_contact_search_person')
  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  /** Where exactly, and what came of it. */
  @Column('text', { default: '' }) note!: string;
  /** The account of whoever looked; null when nobody of the team did. */
  @Column('uuid', { name: 'searched_by', nullable: true }) searchedBy!: string | null;
  @Column('timestamptz', { name: 'searched_at' }) searchedAt!: Date;
}
