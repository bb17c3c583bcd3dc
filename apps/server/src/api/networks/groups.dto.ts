import { z } from 'zod';
import {
  groupOpennesses,
  groupStates,
  groupTypes,
  listSharings,
  membershipRoles,
  membershipStates,
} from '#libs/networks';
import { id, idParams, localDay, optionalText, pageOf, paging, text, version, whole } from '../../http/fields.js';
import { named } from './networks.dto.js';

export const groupParams = idParams('groupId');
export type GroupParams = z.output<typeof groupParams>;
export const membershipParams = idParams('membershipId');
export type MembershipParams = z.output<typeof membershipParams>;

export const groupsQuery = z.strictObject({
  ...paging,
  type: z.enum(groupTypes).optional(),
  state: z.enum(groupStates).optional(),
});
export type GroupsQuery = z.output<typeof groupsQuery>;

export const groupAnswer = z
  .object({
    id: z.uuid(),
    networkId: z.uuid(),
    type: z.enum(groupTypes),
    name: z.string(),
    openness: z.enum(groupOpennesses),
    lead: named().nullable(),
    minuteTaker: named().nullable(),
    listKeeper: named().nullable(),
    cadence: z.string(),
    quorum: z.int().nullable(),
    inviteLeadDays: z.int(),
    objectionDays: z.int(),
    listSharing: z.enum(listSharings),
    state: z.enum(groupStates),
    version: z.int(),
  })
  .meta({ id: 'Group' });
export const groupsAnswer = pageOf(groupAnswer).meta({ id: 'GroupPage' });

const fields = z.strictObject({
  type: z.enum(groupTypes),
  name: text(200),
  openness: z.enum(groupOpennesses),
  leadPersonId: id().nullable(),
  minuteTakerPersonId: id().nullable(),
  listKeeperPersonId: id().nullable(),
  cadence: optionalText(200),
  quorum: whole(1, 10_000).nullable(),
  inviteLeadDays: whole(0, 365),
  objectionDays: whole(0, 365),
  listSharing: z.enum(listSharings),
});

export const newGroupBody = fields.partial().required({ type: true, name: true }).meta({ id: 'NewGroup' });
export type NewGroupBody = z.output<typeof newGroupBody>;
export const groupBody = fields.partial().extend({ version: version() }).meta({ id: 'GroupChanges' });
export type GroupBody = z.output<typeof groupBody>;

export const groupStateBody = z
  .strictObject({ version: version(), state: z.enum(groupStates), reason: optionalText(1_000).optional() })
  .meta({ id: 'GroupMove' });
export type GroupStateBody = z.output<typeof groupStateBody>;

export const membershipsQuery = z.strictObject({
  ...paging,
  groupId: id().optional(),
  projectId: id().optional(),
  state: z.enum(membershipStates).optional(),
  role: z.enum(membershipRoles).optional(),
  asOf: localDay().optional(),
});
export type MembershipsQuery = z.output<typeof membershipsQuery>;

export const membershipAnswer = z
  .object({
    id: z.uuid(),
    networkId: z.uuid(),
    group: named(),
    person: named().nullable(),
    organisation: named().nullable(),
    project: named().nullable(),
    role: z.enum(membershipRoles),
    state: z.enum(membershipStates),
    validFrom: z.string(),
    validTo: z.string().nullable(),
    suspendedOn: z.string().nullable(),
    reason: z.string(),
  })
  .meta({ id: 'Membership' });
export const membershipsAnswer = pageOf(membershipAnswer).meta({ id: 'MembershipPage' });
export const membershipReference = z.object({ id: z.uuid() }).meta({ id: 'MembershipReference' });

const member = z.union([
  z.strictObject({ personId: id() }),
  z.strictObject({ organisationId: id() }),
  z.strictObject({ projectId: id() }),
]);

export const newMembershipBody = z
  .strictObject({
    member,
    role: z.enum(membershipRoles).optional(),
    validFrom: localDay(),
    reason: optionalText(1_000).optional(),
    /** A candidate first: counts from the day it is activated. */
    isProposal: z.boolean().optional(),
  })
  .meta({ id: 'NewMembership' });
export type NewMembershipBody = z.output<typeof newMembershipBody>;

export const membershipMoveBody = z
  .strictObject({ on: localDay(), reason: optionalText(1_000).optional() })
  .meta({ id: 'MembershipMove' });
export type MembershipMoveBody = z.output<typeof membershipMoveBody>;
