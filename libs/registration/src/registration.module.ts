import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventsModule } from '#libs/events';
import { MailModule } from '#libs/mail';
import { NetworksModule } from '#libs/networks';
import { AdmissionRecords } from './admission-records.service.js';
import { Admissions } from './admission.service.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import { CalendarFeeds } from './calendar-feed.service.js';
import { Candidates } from './candidates.service.js';
import { RegistrationDesk } from './desk.service.js';
import { EventNotices } from './event-notices.service.js';
import { MailOrigin } from './mail-origin.service.js';
import { OwnRegistration } from './own-registration.service.js';
import { ParticipantQueries } from './participant.queries.js';
import { PlaceCounter } from './place-counter.entity.js';
import { PlacesQueries } from './places.queries.js';
import { Reconfirmation } from './reconfirmation.service.js';
import { RegistrationDetails } from './registration-details.service.js';
import { RegistrationNeed } from './registration-need.entity.js';
import { RegistrationPersonalData } from './registration.personal-data.js';
import { RegistrationRetention } from './registration-retention.service.js';
import { Registration } from './registration.entity.js';
import { RegistrationQueries } from './registration.queries.js';
import { Registrations } from './registrations.service.js';
import { Requests } from './requests.service.js';
import { Screening } from './screening.service.js';
import { Substitution } from './substitution.service.js';
import { TodayQueries } from './today.queries.js';
import { WaitReasonQueries } from './wait-reason.queries.js';
import { Waitlist } from './waitlist.service.js';

const inside = [
  Admissions,
  AdmissionRecords,
  Candidates,
  MailOrigin,
  RegistrationDesk,
  Requests,
  Screening,
  WaitReasonQueries,
];
const outside = [
  CalendarFeeds,
  EventNotices,
  OwnRegistration,
  ParticipantQueries,
  PlacesQueries,
  Reconfirmation,
  RegistrationDetails,
  RegistrationPersonalData,
  RegistrationQueries,
  RegistrationRetention,
  Registrations,
  Substitution,
  TodayQueries,
  Waitlist,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([Registration, RegistrationNeed, PlaceCounter, CalendarFeed]),
    NetworksModule,
    EventsModule,
    MailModule,
  ],
  providers: [...inside, ...outside],
  exports: outside,
})
export class RegistrationModule {}
