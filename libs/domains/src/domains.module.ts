import { Global, Module, type Type } from '@nestjs/common';
import { AttendanceModule, attendancePersonalData, INVITED_SOURCE } from '#libs/attendance';
import { AuthModule } from '#libs/auth';
import { ChangesModule } from '#libs/changes';
import { PERSONAL_DATA, type PersonalDataSource } from '#libs/database';
import { DocumentsModule } from '#libs/documents';
import {
  EventsModule,
  eventsPersonalData,
  PUBLICATION_FOLLOWERS,
  type PublicationFollower,
  SpeakerObjection,
} from '#libs/events';
import { IntakeFollower, IntakeModule, intakePersonalData, ReturnedTries } from '#libs/intake';
import { LedgerModule } from '#libs/ledger';
import {
  BOUNCE_FOLLOWERS,
  type BounceFollower,
  CALENDAR_READER,
  MailModule,
  mailPersonalData,
  PICTURE_SOURCE,
} from '#libs/mail';
import {
  NetworkLogoQueries,
  networkPersonalData,
  NetworksModule,
  OBJECTION_FOLLOWERS,
  type ObjectionFollower,
  PersonMailboxes,
  PersonObjections,
} from '#libs/networks';
import {
  BounceRepair,
  CalendarReplyIntake,
  InvitationObjection,
  InvitedPeople,
  OutreachModule,
  outreachPersonalData,
  PromiseRefusal,
  ReopenedPromises,
} from '#libs/outreach';
import {
  PUT_OFF_PROMISES,
  RegistrationModule,
  RegistrationObjection,
  registrationPersonalData,
  WAITING_FOLLOWERS,
  type WaitingFollower,
} from '#libs/registration';

/** Every domain, and what keeps something about people in it. The only list: apps join a new library by a line here. */
const domains: readonly (readonly [Type, ...PersonalDataSource[]])[] = [
  [MailModule, mailPersonalData],
  // Before the directory, which ends the roles by which people are found here.
  [IntakeModule, intakePersonalData],
  [NetworksModule, networkPersonalData],
  [AuthModule],
  [EventsModule, eventsPersonalData],
  [RegistrationModule, registrationPersonalData],
  [AttendanceModule, attendancePersonalData],
  [DocumentsModule],
  [OutreachModule, outreachPersonalData],
  [LedgerModule],
  [ChangesModule],
];

/** Who asks for what is kept about somebody, or for its erasure, asks them all. */
export const personalData: readonly PersonalDataSource[] = domains.flatMap(([, ...sources]) => sources);

const modules = domains.map(([module]) => module);

/** Mails know no networks, and networks no mails: where a logo in a mail comes from is said here. */
const pictures = { provide: PICTURE_SOURCE, useExisting: NetworkLogoQueries };

/** Who keeps something of an address to which a mail went in vain, in the order of their locks. */
const bounceFollowers = {
  provide: BOUNCE_FOLLOWERS,
  useFactory: (...followers: BounceFollower[]): readonly BounceFollower[] => followers,
  inject: [ReturnedTries, PersonMailboxes, BounceRepair],
};

/** Who waits for gatherings to be published, in the order of their locks. */
const publicationFollowers = {
  provide: PUBLICATION_FOLLOWERS,
  useFactory: (...followers: PublicationFollower[]): readonly PublicationFollower[] => followers,
  inject: [IntakeFollower],
};

/** Who has promised places, in the order of their locks. */
const waitingFollowers = {
  provide: WAITING_FOLLOWERS,
  useFactory: (...followers: WaitingFollower[]): readonly WaitingFollower[] => followers,
  inject: [PromiseRefusal],
};

/** Who knows which promises come first. */
const putOffPromises = { provide: PUT_OFF_PROMISES, useExisting: ReopenedPromises };

/** Who keeps something of people that may have to stay when they object, in the order of their locks. */
const objectionFollowers = {
  provide: OBJECTION_FOLLOWERS,
  useFactory: (...followers: ObjectionFollower[]): readonly ObjectionFollower[] => followers,
  inject: [PersonObjections, SpeakerObjection, RegistrationObjection, InvitationObjection],
};

/** Sheets of attendance lie below invitations: who was invited to a gathering is said here. */
const invitedSource = { provide: INVITED_SOURCE, useExisting: InvitedPeople };

/** Whom an erasure asks. */
const erased = { provide: PERSONAL_DATA, useValue: personalData };

/** Who understands what calendars answer. */
const calendarReader = { provide: CALENDAR_READER, useExisting: CalendarReplyIntake };

const joints = [
  pictures,
  bounceFollowers,
  publicationFollowers,
  waitingFollowers,
  putOffPromises,
  objectionFollowers,
  invitedSource,
  erased,
  calendarReader,
];

/** For whoever offers the domains to people, to the clock or to an operator; libraries import each other one by one. */
@Global()
@Module({ imports: modules, providers: joints, exports: [...modules, ...joints] })
export class DomainsModule {}
