import { z } from 'zod';
import {
  channels,
  consentKinds,
  emailStatuses,
  membershipRoles,
  membershipStates,
  personStates,
  salutations,
} from '#libs/networks';
import {
  actorKind,
  email,
  id,
  idParams,
  instant,
  language,
  localDay,
  optionalText,
  pageOf,
  paging,
  searchText,
  text,
  version,
} from '../../http/fields.js';
import { land, named } from '../networks/networks.dto.js';

/** Where an organiser can put somebody; who is unproven is in no list. */
const state = () => z.enum(personStates).exclude(['anonymised', 'unproven']);

export const personParams = idParams('personId');
export type PersonParams = z.output<typeof personParams>;
export const contactRoleParams = idParams('contactRoleId');
export type ContactRoleParams = z.output<typeof contactRoleParams>;
export const consentParams = z.strictObject({ personId: id(), kind: z.enum(consentKinds) });
export type ConsentParams = z.output<typeof consentParams>;

export const personsQuery = z.strictObject({
  ...paging,
  search: searchText(),
  organisationId: id().optional(),
  projectId: id().optional(),
  groupId: id().optional(),
  land: land().optional(),
  state: state().optional(),
});
export type PersonsQuery = z.output<typeof personsQuery>;

const summary = {
  id: z.uuid(),
  networkId: z.uuid(),
  salutation: z.enum(salutations),
  title: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  organisation: named().nullable(),
  organisationName: z.string(),
  functionTitle: z.string(),
  tags: z.array(z.string()),
  email: z.string().nullable(),
  emailStatus: z.enum(emailStatuses),
  land: land().nullable(),
  language: language(),
  state: z.enum(personStates),
  version: z.int(),
  projects: z.array(named()),
  groups: z.array(named()),
};

export const personsAnswer = pageOf(z.object(summary).meta({ id: 'PersonSummary' })).meta({ id: 'PersonPage' });

const person = z
  .object({
    ...summary,
    phone: z.string(),
    channel: z.enum(channels),
    source: z.string(),
    legalBasis: z.string(),
    informedAt: instant().nullable(),
    objectionAt: instant().nullable(),
  })
  .meta({ id: 'Person' });

const period = { id: z.uuid(), validFrom: z.string(), validTo: z.string().nullable() };

export const personPageAnswer = z
  .object({
    person,
    contactRoles: z.array(
      z.object({ ...period, project: named().nullable(), organisation: named().nullable(), isPrimary: z.boolean() }),
    ),
    memberships: z.array(
      z.object({
        ...period,
        group: named(),
        role: z.enum(membershipRoles),
        state: z.enum(membershipStates),
        suspendedOn: z.string().nullable(),
        reason: z.string(),
      }),
    ),
    consents: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(consentKinds),
        givenAt: instant(),
        withdrawnAt: instant().nullable(),
        textVersion: z.string(),
        evidence: z.string(),
      }),
    ),
    history: z.array(
      z.object({
        id: z.uuid(),
        action: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        reason: z.string().nullable(),
        facts: z.record(z.string(), z.unknown()),
        actorKind,
        actorId: z.uuid().nullable(),
        actorName: z.string().nullable(),
        at: instant(),
      }),
    ),
  })
  .meta({ id: 'PersonWithHistory' });

export const tagsAnswer = z.object({ rows: z.array(z.string()) }).meta({ id: 'Tags' });

const fields = z.strictObject({
  salutation: z.enum(salutations),
  title: optionalText(60),
  firstName: optionalText(120),
  lastName: text(120),
  organisationId: id().nullable(),
  organisationName: optionalText(200),
  functionTitle: optionalText(120),
  email: email().nullable(),
  phone: optionalText(60),
  land: land().nullable(),
  language: language(),
  channel: z.enum(channels),
  source: text(200),
  legalBasis: optionalText(200),
  tags: z.array(text(60)).max(30),
});

export const newPersonBody = fields.partial().required({ lastName: true, source: true }).meta({ id: 'NewPerson' });
export type NewPersonBody = z.output<typeof newPersonBody>;
export const personBody = fields.partial().extend({ version: version() }).meta({ id: 'PersonChanges' });
export type PersonBody = z.output<typeof personBody>;

export const personStateBody = z
  .strictObject({ version: version(), state: state(), reason: optionalText(1_000).optional() })
  .meta({ id: 'PersonMove' });
export type PersonStateBody = z.output<typeof personStateBody>;

export const versionBody = z.strictObject({ version: version() }).meta({ id: 'SeenVersion' });
export type VersionBody = z.output<typeof versionBody>;

export const contactRoleBody = z
  .strictObject({
    projectId: id().nullable().optional(),
    organisationId: id().nullable().optional(),
    isPrimary: z.boolean().optional(),
    validFrom: localDay(),
    validTo: localDay().nullable().optional(),
  })
  .meta({ id: 'NewContactRole' });
export type ContactRoleBody = z.output<typeof contactRoleBody>;

export const contactRoleAnswer = z.object({ id: z.uuid() }).meta({ id: 'ContactRoleReference' });

export const contactRoleEndBody = z.strictObject({ on: localDay() }).meta({ id: 'ContactRoleEnd' });
export type ContactRoleEndBody = z.output<typeof contactRoleEndBody>;

export const consentBody = z
  .strictObject({ kind: z.enum(consentKinds), textVersion: text(60), evidence: text(500) })
  .meta({ id: 'NewConsent' });
export type ConsentBody = z.output<typeof consentBody>;
