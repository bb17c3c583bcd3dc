import {
  columnVisibilityFeature,
  createColumnHelper,
  createPaginatedRowModel,
  createSortedRowModel,
  rowPaginationFeature,
  rowSelectionFeature,
  rowSortingFeature,
  type SortFn,
  tableFeatures,
} from '@tanstack/react-table';
import type { RegistrationRow } from '../../api/types';

export const features = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  rowSelectionFeature,
  rowPaginationFeature,
  sortedRowModel: createSortedRowModel(),
  paginatedRowModel: createPaginatedRowModel(),
});

/** ä stands beside a, and `Haus 2` before `Haus 10`. */
const collator = new Intl.Collator('de', { numeric: true, sensitivity: 'base' });
const german: SortFn<typeof features, RegistrationRow> = (one, other, column) =>
  collator.compare(String(one.getValue(column) ?? ''), String(other.getValue(column) ?? ''));

export const columnNames = [
  'name',
  'organisation',
  'project',
  'land',
  'mode',
  'status',
  'before',
  'place',
  'via',
  'requestedAt',
] as const;
export type ColumnName = (typeof columnNames)[number];

/** What the first look at a list depends on. */
export type Gathering = Readonly<{ isHybrid: boolean; isCalledOff: boolean }>;

/**
 * Not shown until somebody asks for them. How people take part says little where there is only one way, and what they
 * were before only when all of them are cancelled together.
 */
export const hiddenAtFirst = ({ isHybrid, isCalledOff }: Gathering): readonly ColumnName[] => [
  'project',
  ...(isHybrid ? [] : (['mode'] as const)),
  ...(isCalledOff ? [] : (['before'] as const)),
  'place',
  'via',
];

const helper = createColumnHelper<typeof features, RegistrationRow>();
const column = (id: ColumnName, value: (row: RegistrationRow) => string) =>
  helper.accessor(value, { id, sortFn: german });

export const columns = helper.columns([
  column('name', ({ lastName, firstName }) => `${lastName} ${firstName}`),
  column('organisation', ({ organisationName }) => organisationName),
  column('project', ({ projectName }) => projectName),
  column('land', ({ land }) => land ?? ''),
  column('mode', ({ mode }) => mode),
  column('status', ({ status }) => status),
  column('before', ({ cancelledFrom }) => cancelledFrom ?? ''),
  column('place', ({ place }) => place),
  column('via', ({ via }) => via),
  column('requestedAt', ({ requestedAt }) => requestedAt),
]);

/** `name` ascending, `-name` descending; nothing keeps the order of the server, which knows the waiting list. */
export function sortingOf(text: string | undefined): { id: ColumnName; desc: boolean }[] {
  const id = columnNames.find((name) => name === text?.replace(/^-/, ''));
  return id === undefined ? [] : [{ id, desc: text!.startsWith('-') }];
}

export const sortingText = (sorting: readonly { id: string; desc: boolean }[]): string | undefined =>
  sorting[0] ? `${sorting[0].desc ? '-' : ''}${sorting[0].id}` : undefined;

/** The hidden columns as they stand in the address; `alle` shows all. */
export function hiddenOf(text: string | undefined, gathering: Gathering): readonly ColumnName[] {
  if (text === undefined) return hiddenAtFirst(gathering);
  const names = text.split(',');
  return columnNames.filter((name) => name !== 'name' && names.includes(name));
}

export function hiddenText(hidden: readonly ColumnName[], gathering: Gathering): string | undefined {
  const text = columnNames.filter((name) => hidden.includes(name)).join(',');
  return text === hiddenAtFirst(gathering).join(',') ? undefined : text || 'alle';
}
