import type { Land } from '#libs/networks';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '#libs/kernel';
import type {
  CancelledBy,
  Mode,
  PlaceKind,
  PracticeStage,
  RegistrationStatus,
  RegistrationWay,
} from './registration-status.rules.js';

@Entity({ name: 'registration' })
@Index('uq_registration_live', { synchronize: false })
@Index('ix_registration_waiting', { synchronize: false })
@Index('ix_registration_respond_by', { synchronize: false })
@Index('ix_registration_organisation_key', { synchronize: false })
@Index('ix_registration_organisation', { synchronize: false })
@Index('uq_registration_sequence', ['eventId', 'mode', 'sequence'], { unique: true })
export class Registration {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'registration_pkey' }) id!: string;
  @ForeignKey('network', { name: 'fk_registration_network', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'network_id' })
  networkId!: string;
  @ForeignKey('event', { name: 'fk_registration_event', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'event_id' })
  eventId!: string;
  @ForeignKey('person', { name: 'fk_registration_person', onDelete: 'RESTRICT' })
  @Index('ix_registration_person')
  @Column('uuid', { name: 'person_id' })
  personId!: string;
  @Column('text') status!: RegistrationStatus;
  @Column('text') via!: RegistrationWay;
  @Column('text') mode!: Mode;
  @Column('text', { default: 'regular' }) place!: PlaceKind;
  /** Arrival number in the event and mode, given out with the place or the waiting position. */
  @Column('integer', { nullable: true }) sequence!: number | null;
  @Column('text', { name: 'organisation_name', default: '' }) organisationName!: string;
  /** The organisation's normalised name: what the limit per organisation counts. */
  @Column('text', { name: 'organisation_key', default: '' }) organisationKey!: string;
  @ForeignKey('organisation', { name: 'fk_registration_organisation', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId!: string | null;
  @Column('text', { name: 'project_name', default: '' }) projectName!: string;
  @Column('text', { nullable: true }) land!: Land | null;
  @Column('text', { name: 'practice_stage', nullable: true }) practiceStage!: PracticeStage | null;
  @Column('boolean', { name: 'is_first_time', nullable: true }) isFirstTime!: boolean | null;
  @Column('text', { default: '' }) question!: string;
  @Column('boolean', { name: 'lists_name', default: false }) listsName!: boolean;
  @Column('boolean', { name: 'lists_email', default: false }) listsEmail!: boolean;
  /** The box on the form; it becomes a consent with the place, never before the mailbox is proven. */
  @Column('boolean', { name: 'wants_invitations', default: false }) wantsInvitations!: boolean;
  @Column('text', { default: 'de' }) language!: Language;
  @ForeignKey('registration', { name: 'fk_registration_substitute', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'substitute_for_id', nullable: true })
  substituteForId!: string | null;
  @Column('timestamptz', { name: 'requested_at' }) requestedAt!: Date;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt!: Date | null;
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt!: Date | null;
  @Column('text', { name: 'cancelled_by', nullable: true }) cancelledBy!: CancelledBy | null;
  /** What it was when it was cancelled: had a place, waited, was open. Figures count by status alone. */
  @Column('text', { name: 'cancelled_from', nullable: true }) cancelledFrom!: RegistrationStatus | null;
  @Column('text', { name: 'cancel_reason', default: '' }) cancelReason!: string;
  @Column('smallint', { name: 'waitlist_class', nullable: true }) waitlistClass!: number | null;
  @Column('timestamptz', { name: 'waitlist_since', nullable: true }) waitlistSince!: Date | null;
  /** Of a promise that another gathering has put off, as long as no offer has passed: goes first of its class. */
  @Column('timestamptz', { name: 'promised_since', nullable: true }) promisedSince!: Date | null;
  /** When an offer or a request to confirm anew went out, until when it stands, and when we reminded. */
  @Column('timestamptz', { name: 'asked_at', nullable: true }) askedAt!: Date | null;
  @Column('timestamptz', { name: 'respond_by', nullable: true }) respondBy!: Date | null;
  @Column('timestamptz', { name: 'reminded_at', nullable: true }) remindedAt!: Date | null;
  /** How many offers of a place went out; after two unanswered ones the desk decides. */
  @Column('smallint', { default: 0 }) offers!: number;
  /** Added to the event's SEQUENCE, so that a CANCEL or a second REQUEST to this person outranks the one before. */
  @Column('integer', { name: 'calendar_bump', default: 0 }) calendarBump!: number;
  @Column('integer', { name: 'link_version', default: 1 }) linkVersion!: number;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
