import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventsModule } from '#libs/events';
import { MailModule } from '#libs/mail';
import { NetworksModule } from '#libs/networks';
import { AdmissionRecords } from './desk/admission-records.service.js';
import { Admissions } from './desk/admission.service.js';
import { CalendarFeed } from './views/calendar-feed.entity.js';
import { CalendarFeeds } from './views/calendar-feed.service.js';
import { Candidates } from './desk/candidates.service.js';
import { RegistrationDesk } from './desk/desk.service.js';
import { RegistrationFollower } from './changes/registration-follower.service.js';
import { FormDesk } from './desk/form-desk.service.js';
import { MailOrigin } from './mails/mail-origin.service.js';
import { OrganiserDecisions } from './changes/organiser-decisions.service.js';
import { PersonCorrections } from './changes/person-corrections.service.js';
import { OwnRegistration } from './changes/own-registration.service.js';
import { ParticipantQueries } from './views/participant.queries.js';
import { ParticipationQueries } from './views/participation.queries.js';
import { PlaceCounter } from './places/place-counter.entity.js';
import { PromisedPlaces } from './places/promised-places.service.js';
import { OwnPlacesQueries } from './views/own-places.queries.js';
import { PlacesQueries } from './views/places.queries.js';
import { Reconfirmation } from './changes/reconfirmation.service.js';
import { RegistrationChanges } from './changes/registration-changes.service.js';
import { RegistrationDetails } from './changes/registration-details.service.js';
import { RegistrationObjection } from './changes/registration-objection.service.js';
import { RegistrationNeed } from './registration-need.entity.js';
import { RegistrationRetention } from './registration-retention.service.js';
import { Registration } from './registration.entity.js';
import { RegistrationQueries } from './views/registration.queries.js';
import { Registrations } from './desk/registrations.service.js';
import { Requests } from './desk/requests.service.js';
import { Screening } from './desk/screening.service.js';
import { Substitution } from './changes/substitution.service.js';
import { ArrivalQueries } from './views/arrival.queries.js';
import { RegistrationWork } from './views/registration-work.queries.js';
import { WaitReasonQueries } from './views/wait-reason.queries.js';
import { Waitlist } from './places/waitlist.service.js';

const inside = [
  Admissions,
  AdmissionRecords,
  Candidates,
  FormDesk,
  PromisedPlaces,
  RegistrationChanges,
  RegistrationDesk,
  Requests,
  Screening,
  WaitReasonQueries,
];
const outside = [
  ArrivalQueries,
  CalendarFeeds,
  MailOrigin,
  OrganiserDecisions,
  PersonCorrections,
  OwnPlacesQueries,
  OwnRegistration,
  ParticipantQueries,
  ParticipationQueries,
  PlacesQueries,
  Reconfirmation,
  RegistrationDetails,
  RegistrationFollower,
  RegistrationObjection,
  RegistrationQueries,
  RegistrationRetention,
  RegistrationWork,
  Registrations,
  Substitution,
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
