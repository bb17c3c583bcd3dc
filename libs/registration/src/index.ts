export { type ApplicationInput, type RegistrationView } from './application.rules.js';
export { CalendarFeeds, type FeedDocument, FeedRevoked } from './calendar-feed.service.js';
export { type EventFacts } from './event-facts.queries.js';
export { type Announced, EventNotices } from './event-notices.service.js';
export { OwnRegistration } from './own-registration.service.js';
export { mayAccept, mayCancel, mayNameDeputy } from './own-steps.rules.js';
export { type OwnRegistrationView, ParticipantQueries } from './participant.queries.js';
export { findPlaceDifferences, type PlaceDifference, recountPlaces } from './place-audit.queries.js';
export { PlacesQueries, type PlacesView } from './places.queries.js';
export { Reconfirmation } from './reconfirmation.service.js';
export {
  type Mode,
  modes,
  type PlaceKind,
  placeKinds,
  type PracticeStage,
  practiceStages,
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
export { type DetailsInput, RegistrationDetails } from './registration-details.service.js';
export { RegistrationModule } from './registration.module.js';
export { RegistrationPersonalData } from './registration.personal-data.js';
export {
  type ParticipantFilter,
  type ParticipantRow,
  type ParticipantView,
  RegistrationQueries,
} from './registration.queries.js';
export { RegistrationRetention } from './registration-retention.service.js';
export { Registrations } from './registrations.service.js';
export { type DeputyInput, Substitution } from './substitution.service.js';
export { type ComingEvent, TodayQueries, type TodayView } from './today.queries.js';
export { Waitlist } from './waitlist.service.js';
export { stillOffers, type WaitReason } from './waitlist.rules.js';
