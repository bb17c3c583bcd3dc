export { consentKinds, type ConsentKind } from './consent.rules.js';
export { ConsentService, type NewConsent } from './consent.service.js';
export { ContactRoleService, type NewContactRole } from './contact-role.service.js';
export { type Breakdown, FigureQueries, type NetworkFigures } from './figure.queries.js';
export { type Land, landCodes, laender, landName } from './land.rules.js';
export {
  type MemberCount,
  type MembershipFilter,
  MembershipQueries,
  type MembershipView,
} from './membership.queries.js';
export {
  type Member,
  membershipRoles,
  type MembershipRole,
  membershipStates,
  type MembershipState,
} from './membership.rules.js';
export { type MembershipMove, MembershipService, type NewMembership } from './membership.service.js';
export { type GroupFilter, type GroupView, NetworkGroupQueries } from './network-group.queries.js';
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
} from './network-group.rules.js';
export { NetworkGroupService, type NewGroup } from './network-group.service.js';
export { logoOf, NetworkLogoQueries, type PictureContent } from './network-logo.queries.js';
export { findDataSubject, networkPersonalData } from './network.personal-data.js';
export { type Named, NetworkQueries, type NetworkSummary, type NetworkView } from './network.queries.js';
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
} from './network.rules.js';
export { NetworkService, type NewNetwork } from './network.service.js';
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
export { type OrganisationFilter, OrganisationQueries, type OrganisationView } from './organisation.queries.js';
export {
  normalizeName,
  type OrganisationContext,
  organisationContexts,
  type OrganisationFields,
  type OrganisationType,
  organisationTypes,
} from './organisation.rules.js';
export { type NewOrganisation, OrganisationService } from './organisation.service.js';
export { type EnsuredPerson, type Entering, type PersonToEnsure } from './person-ensuring.service.js';
export { type PersonPage, PersonPageQueries } from './person-page.queries.js';
export { type PersonFilter, PersonQueries, type PersonSummary, type PersonView } from './person.queries.js';
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
} from './person.rules.js';
export { type NewPerson, PersonService } from './person.service.js';
export {
  largestPicture,
  type Picture,
  type PictureType,
  pictureTypes,
  type PictureView,
  readPicture,
} from './picture.rules.js';
export { type MailboxOwner, type Profile, ProfileQueries } from './profile.queries.js';
export { type ProjectFilter, ProjectQueries, type ProjectView } from './project.queries.js';
export {
  type PracticeStage,
  practiceStages,
  type ProjectFields,
  type ProjectKind,
  projectKinds,
} from './project.rules.js';
export { type NewProject, ProjectService } from './project.service.js';
export { type PublicNetwork, type PublicNetworkEntry, PublicNetworkQueries } from './public-network.queries.js';
export { fillRegistry } from './registry-filling.service.js';
export type { Written } from './rows.service.js';
export { forgetStrangers } from './stranger-retention.service.js';
