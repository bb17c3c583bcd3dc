export { dayOf } from './day.rules.js';
export { consentKinds, type ConsentKind } from './person/consent.rules.js';
export { ConsentService, type NewConsent } from './person/consent.service.js';
export { ContactRoleService, type NewContactRole } from './person/contact-role.service.js';
export { type Breakdown, FigureQueries, type NetworkFigures } from './registry/figure.queries.js';
export { type Land, landCodes, laender, landName } from './land.rules.js';
export {
  countsAsOf,
  type MemberCount,
  type MembershipFilter,
  MembershipQueries,
  type MembershipView,
} from './network/membership.queries.js';
export {
  type Member,
  membershipRoles,
  type MembershipRole,
  membershipStates,
  type MembershipState,
} from './network/membership.rules.js';
export { type MembershipMove, MembershipService, type NewMembership } from './network/membership.service.js';
export { type GroupFilter, type GroupView, NetworkGroupQueries } from './network/network-group.queries.js';
export {
  type GroupFields,
  type GroupOpenness,
  groupOpennesses,
  type GroupState,
  groupStates,
  type GroupType,
  groupTypes,
  type ListSharing,
  listSharings,
} from './network/network-group.rules.js';
export { NetworkGroupService, type NewGroup } from './network/network-group.service.js';
export { logoOf, NetworkLogoQueries, type PictureContent } from './network/network-logo.queries.js';
export { findDataSubject, networkPersonalData } from './network.personal-data.js';
export { type Named, NetworkQueries, type NetworkSummary, type NetworkView } from './network/network.queries.js';
export {
  bases,
  type Basis,
  type Care,
  formalities,
  type Formality,
  type NetworkFields,
  type NetworkPhase,
  networkPhases,
  type Orientation,
  orientations,
  type Reach,
  reaches,
} from './network/network.rules.js';
export { NetworkService, type NewNetwork } from './network/network.service.js';
export {
  CaretakerMissing,
  DeputyMustDiffer,
  GroupDissolved,
  GroupNameTaken,
  MembershipOverlaps,
  NetworkSlugTaken,
  OrganisationCarriesProjects,
  OrganisationClosed,
  OrganisationExists,
  PersonEmailTaken,
  PersonInCharge,
  PrimaryContactExists,
  ProjectEnded,
} from './networks.errors.js';
export { networkEntities, NetworksModule } from './networks.module.js';
export {
  type OrganisationFilter,
  OrganisationQueries,
  type OrganisationView,
} from './organisation/organisation.queries.js';
export {
  normalizeName,
  type OrganisationContext,
  organisationContexts,
  type OrganisationFields,
  type OrganisationType,
  organisationTypes,
} from './organisation/organisation.rules.js';
export { type NewOrganisation, OrganisationService } from './organisation/organisation.service.js';
export { type EnsuredPerson, type Entering, type PersonToEnsure } from './person/person-ensuring.service.js';
export {
  type Keeping,
  mostOf,
  type Objection,
  OBJECTION_FOLLOWERS,
  type ObjectionFollower,
} from './person/objection.rules.js';
export { type Objecting, PersonObjections } from './person/person-objections.service.js';
export { PersonInforming } from './person/person-informing.service.js';
export { PersonMailboxes } from './person/person-mailbox.service.js';
export { type PersonPage, PersonPageQueries } from './person/person-page.queries.js';
export { type PersonFilter, PersonQueries, type PersonSummary, type PersonView } from './person/person.queries.js';
export {
  type Channel,
  channels,
  displayName,
  type EmailStatus,
  emailStatuses,
  nameKey,
  type PersonFields,
  personKey,
  type PersonState,
  personStates,
  type Salutation,
  salutations,
} from './person/person.rules.js';
export { type NewPerson, type OwnFields, PersonService } from './person/person.service.js';
export { isReachable } from './person/reachable.queries.js';
export {
  largestPicture,
  type Picture,
  type PictureType,
  pictureTypes,
  type PictureView,
  readPicture,
} from './picture.rules.js';
export { type MailboxOwner, type Profile, ProfileQueries } from './person/profile.queries.js';
export { type ProjectFilter, ProjectQueries, type ProjectView } from './organisation/project.queries.js';
export {
  type PracticeStage,
  practiceStages,
  type ProjectFields,
  type ProjectKind,
  projectKinds,
} from './organisation/project.rules.js';
export { type NewProject, ProjectService } from './organisation/project.service.js';
export {
  type DirectoryFilter,
  PublicDirectoryQueries,
  type PublicInitiative,
} from './registry/public-directory.queries.js';
export {
  type NetworkIdentity,
  type PublicNetwork,
  type PublicNetworkEntry,
  PublicNetworkQueries,
} from './network/public-network.queries.js';
export { fillRegistry } from './registry/registry-filling.service.js';
export { requireInNetwork, type Written } from './rows.service.js';
export { type Made, unmakeWithin } from './registry/unmaking.service.js';
export { findWorkingCalendar } from './network/working-calendar.queries.js';
export { forgetStrangers } from './person/stranger-retention.service.js';
export {
  type DayOff,
  dayOff,
  type HolidayName,
  isWorkingDay,
  plusWorkingDays,
  type QuietPeriod,
  type Rest,
  restOn,
  usualQuietPeriods,
  type WorkingCalendar,
} from './working-day.rules.js';
