export { type ApplicationInput, type RegistrationView } from './desk/application.rules.js';
export { CalendarFeeds, type FeedDocument, FeedRevoked } from './views/calendar-feed.service.js';
export { RegistrationFollower } from './changes/registration-follower.service.js';
export { RegistrationObjection } from './changes/registration-objection.service.js';
export { OrganiserDecisions } from './changes/organiser-decisions.service.js';
export { PersonCorrections } from './changes/person-corrections.service.js';
export { OwnRegistration } from './changes/own-registration.service.js';
export { mayAccept, mayCancel, mayNameDeputy } from './own-steps.rules.js';
export { type OwnRegistrationView, ParticipantQueries } from './views/participant.queries.js';
export { findPlaceDifferences, type PlaceDifference } from './places/place-audit.service.js';
export { ParticipationQueries, type ParticipationView } from './views/participation.queries.js';
export { fillRegistrations } from './places/registration-filling.service.js';
export { OwnPlacesQueries } from './views/own-places.queries.js';
export { PlacesQueries, type PlacesView } from './views/places.queries.js';
export { Reconfirmation } from './changes/reconfirmation.service.js';
export {
  type Mode,
  modes,
  type PlaceKind,
  placeKinds,
  type PracticeStage,
  practiceStages,
  type CancelledBy,
  cancelledBy,
  type RegistrationStatus,
  registrationStatuses,
  type RegistrationWay,
  registrationWays,
} from './registration-status.rules.js';
export {
  CancellationOver,
  DeputyAlreadyRegistered,
  ModeFull,
  ModeNotOffered,
  OfferExpired,
  OrganisationLimitReached,
  RegistrationClosed,
} from './registration.errors.js';
export { type DetailsInput, RegistrationDetails } from './changes/registration-details.service.js';
export { RegistrationModule } from './registration.module.js';
export { registrationPersonalData } from './registration.personal-data.js';
export {
  type ParticipantFilter,
  type ParticipantRow,
  type ParticipantView,
  RegistrationQueries,
  type ParticipantCounts,
} from './views/registration.queries.js';
export { RegistrationRetention } from './registration-retention.service.js';
export { Registrations } from './desk/registrations.service.js';
export { standing } from './standing.rules.js';
export { type Deputy, settleRegistrations, type Settling } from './places/settling.service.js';
export { type DeputyInput, Substitution } from './changes/substitution.service.js';
export { type ArrivalsView, ArrivalQueries, type DayOfArrivals, type EventArrivals } from './views/arrival.queries.js';
export { RegistrationWork } from './views/registration-work.queries.js';
export { registrationWorkKinds } from './views/registration-work.rules.js';
export { Waitlist } from './places/waitlist.service.js';
export { stillOffers } from './offers.rules.js';
export type { WaitReason } from './places/waitlist.rules.js';
export { listSeats, type Seat } from './views/seats.queries.js';
export { leavingOf } from './mails/standing.mails.js';
export { MailOrigin } from './mails/mail-origin.service.js';
export { type CalendarOrigin, personalEntry, sharedEntry } from './mails/registration-calendar.rules.js';
export { differs, wholeSeries } from './mails/series-calendar.rules.js';
export { sqlStatuses } from './standing.rules.js';
export { type Postponed, type WaitingFollower, WAITING_FOLLOWERS, type WaitsInVain } from './waiting-follower.rules.js';
export { type Coming, PUT_OFF_PROMISES, type PutOffPromise, type PutOffPromises } from './put-off-promises.rules.js';
