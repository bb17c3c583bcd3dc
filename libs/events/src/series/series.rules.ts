import { type FieldFault, singleLine } from '#libs/kernel';
import { type Recurrence, recurrenceFaults } from './recurrence.rules.js';

/** What an organiser says of a series; everything else comes with each date. */
export type SeriesFields = Readonly<{
  title: string;
  groupId: string | null;
  numberingFrom: number | null;
  guaranteeRelevant: boolean;
  expectsMembers: boolean;
  recurrence: Recurrence | null;
  hostOrganisationIds: readonly string[];
}>;

export const NO_SERIES_FIELDS = {
  groupId: null,
  numberingFrom: null,
  guaranteeRelevant: false,
  expectsMembers: false,
  recurrence: null,
  hostOrganisationIds: [],
} as const satisfies Partial<SeriesFields>;

const MOST_HOSTS = 50;
const HIGHEST_NUMBER = 100_000;

export const tidiedSeries = (fields: SeriesFields): SeriesFields => ({ ...fields, title: singleLine(fields.title) });

export function seriesFaults(fields: SeriesFields): readonly FieldFault[] {
  const { title, groupId, numberingFrom, expectsMembers, recurrence, hostOrganisationIds } = fields;
  const faults: FieldFault[] = recurrence === null ? [] : [...recurrenceFaults(recurrence)];
  if (title === '') faults.push({ field: 'title', fault: 'required' });
  const isNumber = numberingFrom === null || (Number.isInteger(numberingFrom) && isBetween(numberingFrom));
  if (!isNumber) faults.push({ field: 'numberingFrom', fault: 'out-of-range' });
  if (expectsMembers && groupId === null) faults.push({ field: 'expectsMembers', fault: 'needs-group' });
  if (hostOrganisationIds.length > MOST_HOSTS) faults.push({ field: 'hostOrganisationIds', fault: 'too-many' });
  return faults;
}

const isBetween = (number: number): boolean => number >= 1 && number <= HIGHEST_NUMBER;
