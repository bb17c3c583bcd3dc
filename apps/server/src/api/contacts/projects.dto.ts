import { z } from 'zod';
import { engagementStages } from '#libs/ledger';
import { practiceStages, projectKinds } from '#libs/networks';
import { id, idParams, localDay, optionalText, pageOf, paging, searchText, text, version } from '../../http/fields.js';
import { land, named } from '../networks/networks.dto.js';
import { flag } from './organisations.dto.js';

export const projectParams = idParams('projectId');
export type ProjectParams = z.output<typeof projectParams>;

export const projectsQuery = z.strictObject({
  ...paging,
  search: searchText(),
  kind: z.enum(projectKinds).optional(),
  land: land().optional(),
  carrierOrganisationId: id().optional(),
  practiceStage: z.enum(practiceStages).optional(),
  engagement: z.enum(engagementStages).optional(),
  isListed: flag(),
  lacksContact: flag(),
  includesEnded: flag(),
});
export type ProjectsQuery = z.output<typeof projectsQuery>;

export const projectAnswer = z
  .object({
    id: z.uuid(),
    networkId: z.uuid(),
    name: z.string(),
    acronym: z.string(),
    kind: z.enum(projectKinds),
    carrier: named(),
    fundingProgramme: z.string(),
    fundingReference: z.string(),
    fundedFrom: z.string().nullable(),
    fundedTo: z.string().nullable(),
    land: land().nullable(),
    regions: z.array(z.string()),
    modelRegion: z.boolean(),
    sectors: z.array(z.string()),
    targetGroups: z.array(z.string()),
    website: z.string().nullable(),
    practiceStage: z.enum(practiceStages).nullable(),
    practiceStageAsOf: z.string().nullable(),
    isListed: z.boolean(),
    lacksContact: z.boolean(),
    engagement: z.enum(engagementStages),
    successor: named().nullable(),
    endedOn: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Project' });
export const projectsAnswer = pageOf(projectAnswer).meta({ id: 'ProjectPage' });

const words = () => z.array(text(120)).max(50);

const fields = z.strictObject({
  name: text(200),
  acronym: optionalText(60),
  kind: z.enum(projectKinds),
  carrierOrganisationId: id(),
  fundingProgramme: optionalText(200),
  fundingReference: optionalText(120),
  fundedFrom: localDay().nullable(),
  fundedTo: localDay().nullable(),
  land: land().nullable(),
  regions: words(),
  modelRegion: z.boolean(),
  sectors: words(),
  targetGroups: words(),
  website: optionalText(500).nullable(),
  practiceStage: z.enum(practiceStages).nullable(),
});

export const newProjectBody = fields
  .partial()
  .required({ name: true, carrierOrganisationId: true })
  .meta({ id: 'NewProject' });
export type NewProjectBody = z.output<typeof newProjectBody>;
export const projectBody = fields.partial().extend({ version: version() }).meta({ id: 'ProjectChanges' });
export type ProjectBody = z.output<typeof projectBody>;

export const projectEndBody = z
  .strictObject({ version: version(), on: localDay(), successorProjectId: id().nullable().optional() })
  .meta({ id: 'ProjectEnd' });
export type ProjectEndBody = z.output<typeof projectEndBody>;

export const listingBody = z.strictObject({ from: localDay() }).meta({ id: 'ProjectListing' });
export type ListingBody = z.output<typeof listingBody>;
