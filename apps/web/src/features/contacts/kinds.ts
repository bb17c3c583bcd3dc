import type { GroupView, MembershipView, OrganisationView, ProjectView } from '../../api/types';

export const organisationTypes: readonly OrganisationView['type'][] = [
  'ihk',
  'hwk',
  'guild',
  'district_trades',
  'vocational_school',
  'school',
  'employment_agency',
  'jobcenter',
  'economic_development',
  'employers_association',
  'trade_union',
  'company',
  'training_provider',
  'counselling',
  'migrant_organisation',
  'ministry',
  'municipality',
  'research',
  'umbrella_association',
  'other',
];

export const organisationContexts: readonly OrganisationView['context'][] = [
  'business',
  'school',
  'administration',
  'association',
  'provider',
];
export const projectKinds: readonly ProjectView['kind'][] = ['project', 'initiative', 'measure'];
export const practiceStages: readonly NonNullable<ProjectView['practiceStage']>[] = [
  'established',
  'new',
  'interested',
];
/** In the order in which a project comes closer; the last ones lead nowhere. */
export const engagementStages: readonly ProjectView['engagement'][] = [
  'reported',
  'triaged',
  'accepted',
  'informed',
  'invited',
  'responded',
  'registered',
  'attended',
  'regular',
  'lapsed',
  'released',
  'ended',
];
export const groupTypes: readonly GroupView['type'][] = [
  'plenary',
  'working_group',
  'steering_group',
  'regulars_table',
  'other',
];
export const membershipRoles: readonly MembershipView['role'][] = ['member', 'lead', 'deputy', 'guest', 'advisory'];
