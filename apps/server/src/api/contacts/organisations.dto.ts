import { z } from 'zod';
import { organisationContexts, organisationTypes } from '#libs/networks';
import { id, idParams, localDay, optionalText, pageOf, paging, searchText, text, version } from '../../http/fields.js';
import { land, named } from '../networks/networks.dto.js';

/** `?flag=true` in an address. */
export const flag = () => z.enum(['true', 'false']).optional();

export const organisationParams = idParams('organisationId');
export type OrganisationParams = z.output<typeof organisationParams>;

export const organisationsQuery = z.strictObject({
  ...paging,
  search: searchText(),
  type: z.enum(organisationTypes).optional(),
  context: z.enum(organisationContexts).optional(),
  land: land().optional(),
  includesClosed: flag(),
});
export type OrganisationsQuery = z.output<typeof organisationsQuery>;

export const organisationAnswer = z
  .object({
    id: z.uuid(),
    networkId: z.uuid(),
    name: z.string(),
    shortName: z.string(),
    legalForm: z.string(),
    type: z.enum(organisationTypes),
    context: z.enum(organisationContexts),
    land: land().nullable(),
    district: z.string(),
    city: z.string(),
    website: z.string().nullable(),
    predecessor: named().nullable(),
    closedOn: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Organisation' });
export const organisationsAnswer = pageOf(organisationAnswer).meta({ id: 'OrganisationPage' });

const fields = z.strictObject({
  name: text(200),
  shortName: optionalText(60),
  legalForm: optionalText(60),
  type: z.enum(organisationTypes),
  context: z.enum(organisationContexts),
  land: land().nullable(),
  district: optionalText(120),
  city: optionalText(120),
  website: optionalText(500).nullable(),
  predecessorId: id().nullable(),
});

export const newOrganisationBody = fields.partial().required({ name: true }).meta({ id: 'NewOrganisation' });
export type NewOrganisationBody = z.output<typeof newOrganisationBody>;
export const organisationBody = fields.partial().extend({ version: version() }).meta({ id: 'OrganisationChanges' });
export type OrganisationBody = z.output<typeof organisationBody>;

export const closingBody = z.strictObject({ version: version(), on: localDay() }).meta({ id: 'OrganisationClosing' });
export type ClosingBody = z.output<typeof closingBody>;
