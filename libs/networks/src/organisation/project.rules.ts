import { type LocalDay, searchTextOf, singleLine } from '#libs/kernel';
import { readWebsite, refuseFaults, siteDomain } from '../field.rules.js';
import { type Land, landName } from '../land.rules.js';

export const projectKinds = ['project', 'initiative', 'measure'] as const;
export type ProjectKind = (typeof projectKinds)[number];

/** How long the project has practised the network's matter; not how often its people came to a gathering. */
export const practiceStages = ['established', 'new', 'interested'] as const;
export type PracticeStage = (typeof practiceStages)[number];

export type ProjectFields = Readonly<{
  name: string;
  acronym: string;
  kind: ProjectKind;
  carrierOrganisationId: string;
  fundingProgramme: string;
  fundingReference: string;
  fundedFrom: LocalDay | null;
  fundedTo: LocalDay | null;
  land: Land | null;
  regions: readonly string[];
  modelRegion: boolean;
  sectors: readonly string[];
  targetGroups: readonly string[];
  website: string | null;
  practiceStage: PracticeStage | null;
}>;

export const projectDefaults = {
  acronym: '',
  kind: 'project',
  fundingProgramme: '',
  fundingReference: '',
  fundedFrom: null,
  fundedTo: null,
  land: null,
  regions: [],
  modelRegion: false,
  sectors: [],
  targetGroups: [],
  website: null,
  practiceStage: null,
} as const satisfies Partial<ProjectFields>;

/** The row's columns. @throws {InvalidInput} for an empty name, a wrong website or a funding that ends before it starts. */
export function prepareProject(given: ProjectFields) {
  const name = singleLine(given.name);
  const website = readWebsite(given.website);
  refuseFaults({
    name: name === '' && 'required',
    website: website === undefined && 'not-a-web-address',
    fundedTo:
      given.fundedFrom !== null && given.fundedTo !== null && given.fundedTo < given.fundedFrom && 'before-start',
  });
  const [regions, sectors, targetGroups] = [words(given.regions), words(given.sectors), words(given.targetGroups)];
  const acronym = singleLine(given.acronym);
  const fundingProgramme = singleLine(given.fundingProgramme);
  return {
    name,
    acronym,
    kind: given.kind,
    carrierOrganisationId: given.carrierOrganisationId,
    fundingProgramme,
    fundingReference: singleLine(given.fundingReference),
    fundedFrom: given.fundedFrom,
    fundedTo: given.fundedTo,
    land: given.land,
    regions,
    modelRegion: given.modelRegion,
    sectors,
    targetGroups,
    website: website ?? null,
    practiceStage: given.practiceStage,
    search: searchTextOf(
      ...[name, acronym, fundingProgramme, ...regions, ...sectors, ...targetGroups],
      ...[siteDomain(website ?? null), landName(given.land)],
    ),
  };
}

const words = (list: readonly string[]): string[] => [...new Set(list.map(singleLine).filter((word) => word !== ''))];

/** A stage is dated by the day it was told; an edit that leaves it alone leaves its date alone. */
export function stageAsOf(
  before: { practiceStage: PracticeStage | null; practiceStageAsOf: LocalDay | null },
  after: PracticeStage | null,
  today: LocalDay,
): LocalDay | null {
  if (after === null) return null;
  return after === before.practiceStage ? before.practiceStageAsOf : today;
}
