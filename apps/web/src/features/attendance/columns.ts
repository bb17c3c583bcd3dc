import type { ReportPreview } from '../../api/types';
import type { ImportBody } from './imports';

export type MappedTable = NonNullable<ImportBody['mapping']>;
type Mapping = MappedTable['mapping'];

/** What an organiser says of a table; the rest stays as it was proposed. Columns by their number, or empty. */
export const columnFields = ['name', 'lastName', 'mail', 'join', 'leave', 'length'] as const;
export type Columns = Readonly<Record<(typeof columnFields)[number], string>>;

const shown = (column: number | null | undefined): string => (typeof column === 'number' ? String(column) : '');

export const columnsOf = (mapping: ReportPreview['tables'][number]['mapping'] | Mapping | null): Columns => ({
  ...{ name: shown(mapping?.name[0]), lastName: shown(mapping?.name[1]), mail: shown(mapping?.mail) },
  ...{ join: shown(mapping?.join), leave: shown(mapping?.leave), length: shown(mapping?.length) },
});

const column = (value: string): number | null => (value === '' ? null : Number(value));

/** Somebody, and from when to when or for how long. */
export const isWhole = ({ name, join, leave, length }: Columns): boolean =>
  name !== '' && (join === '' ? length !== '' : leave !== '');

export const mappingWith = (proposed: ReportPreview['tables'][number]['mapping'], columns: Columns): Mapping => ({
  name: [columns.name, columns.lastName].filter((one) => one !== '').map(Number),
  ...{ mail: column(columns.mail), join: column(columns.join) },
  ...{ leave: column(columns.leave), length: column(columns.length) },
  ...{ account: proposed?.account ?? null, waiting: proposed?.waiting ?? null },
  ...{ attended: proposed?.attended ?? null, action: null },
});
