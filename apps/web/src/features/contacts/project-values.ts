import type { Land, ProjectView } from '../../api/types';

const words = (list: readonly string[] | undefined): string => (list ?? []).join(', ');
const wordsOf = (text: string): string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
const dayOrNull = (text: string): string | null => (text === '' ? null : text);

export const projectValues = (project: ProjectView | null) => ({
  name: project?.name ?? '',
  acronym: project?.acronym ?? '',
  kind: project?.kind ?? ('project' as const),
  carrier: project?.carrier ?? (null as { id: string; name: string } | null),
  land: project?.land ?? ('' as Land | ''),
  fundingProgramme: project?.fundingProgramme ?? '',
  fundingReference: project?.fundingReference ?? '',
  fundedFrom: project?.fundedFrom ?? '',
  fundedTo: project?.fundedTo ?? '',
  regions: words(project?.regions),
  sectors: words(project?.sectors),
  targetGroups: words(project?.targetGroups),
  modelRegion: project?.modelRegion ?? false,
  website: project?.website ?? '',
  practiceStage: project?.practiceStage ?? ('' as NonNullable<ProjectView['practiceStage']> | ''),
});

export type ProjectValues = ReturnType<typeof projectValues>;

export const projectBody = ({ carrier, ...values }: ProjectValues) => ({
  ...values,
  carrierOrganisationId: carrier?.id ?? '',
  land: values.land || null,
  fundedFrom: dayOrNull(values.fundedFrom),
  fundedTo: dayOrNull(values.fundedTo),
  regions: wordsOf(values.regions),
  sectors: wordsOf(values.sectors),
  targetGroups: wordsOf(values.targetGroups),
  website: values.website.trim() === '' ? null : values.website,
  practiceStage: values.practiceStage || null,
});
