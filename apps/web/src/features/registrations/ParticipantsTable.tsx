import { Checkbox } from '@mantine/core';
import { IconArrowsSort, IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import { type Row, type SortingState, useTable } from '@tanstack/react-table';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegistrationRow } from '../../api/types';
import { Pager } from '../../components/Pager';
import { instant } from '../../i18n/format';
import { laender } from '../contacts/names';
import { rangeBetween } from './decisions';
import { columnNames, columns, type ColumnName, features } from './participant-table';
import { StatusMark } from './StatusMark';
import classes from './ParticipantsTable.module.css';

const PAGE_SIZE = 50;
/** More columns than these would leave nothing of the names. */
const MOST_IN_VIEW = 6;

type Props = Readonly<{
  rows: readonly RegistrationRow[];
  hidden: readonly ColumnName[];
  sorting: SortingState;
  page: number;
  chosen: ReadonlySet<string>;
  /** Null for those who may only read. */
  onChoose: ((chosen: ReadonlySet<string>) => void) | null;
  onSort: (sorting: SortingState) => void;
  onPage: (page: number) => void;
  onOpen: (registrationId: string) => void;
}>;

type TableRow = Row<typeof features, RegistrationRow>;

export function ParticipantsTable({ rows, hidden, sorting, page, chosen, onChoose, onSort, onPage, onOpen }: Props) {
  const { t } = useTranslation();
  const last = useRef<string | null>(null);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const pageIndex = Math.min(page, pages) - 1;
  const table = useTable({
    features,
    columns,
    data: rows as RegistrationRow[],
    getRowId: ({ id }) => id,
    state: {
      sorting,
      pagination: { pageIndex, pageSize: PAGE_SIZE },
      columnVisibility: Object.fromEntries(hidden.map((name) => [name, false])),
    },
    onSortingChange: (next) => onSort(typeof next === 'function' ? next(sorting) : next),
    enableMultiSort: false,
    autoResetPageIndex: false,
  });
  const shown = table.getRowModel().rows;
  const choose = (id: string, isChosen: boolean, isRange: boolean): void => {
    const ids = isRange
      ? rangeBetween(
          shown.map((row) => row.id),
          last.current,
          id,
        )
      : [id];
    last.current = id;
    const next = new Set(chosen);
    for (const one of ids) {
      if (isChosen) next.add(one);
      else next.delete(one);
    }
    onChoose?.(next);
  };
  const allChosen = shown.length > 0 && shown.every(({ id }) => chosen.has(id));
  const chooseAll = (): void => {
    const ids = shown.map(({ id }) => id);
    onChoose?.(allChosen ? new Set([...chosen].filter((id) => !ids.includes(id))) : new Set([...chosen, ...ids]));
  };
  return (
    <>
      <div className={classes.room}>
        <div className={classes.frame} data-wide={columnNames.length - hidden.length > MOST_IN_VIEW || undefined}>
          {/* The roles keep the table a table where it is shown as cards. */}
          <table className={classes.table} role="table">
            <caption className={classes.caption}>{t('registrations.caption')}</caption>
            <thead role="rowgroup">
              {table.getHeaderGroups().map((group) => (
                <tr key={group.id} role="row">
                  {onChoose && (
                    <th role="columnheader" scope="col" className={classes.tick}>
                      <Checkbox
                        aria-label={t('registrations.chooseAll')}
                        checked={allChosen}
                        indeterminate={!allChosen && shown.some(({ id }) => chosen.has(id))}
                        onChange={chooseAll}
                      />
                    </th>
                  )}
                  {group.headers.map(({ column }) => {
                    const order = column.getIsSorted();
                    const Icon =
                      order === 'asc' ? IconSortAscending : order === 'desc' ? IconSortDescending : IconArrowsSort;
                    return (
                      <th
                        key={column.id}
                        role="columnheader"
                        scope="col"
                        data-column={column.id}
                        aria-sort={order === 'asc' ? 'ascending' : order === 'desc' ? 'descending' : undefined}
                      >
                        <button type="button" className={classes.sort} onClick={column.getToggleSortingHandler()}>
                          {t(`registrations.column.${column.id as ColumnName}`)}
                          <Icon size={16} aria-hidden data-quiet={order === false || undefined} />
                        </button>
                      </th>
                    );
                  })}
                </tr>
              ))}
            </thead>
            <tbody role="rowgroup">
              {shown.map((row) => (
                <tr key={row.id} role="row" data-chosen={chosen.has(row.id) || undefined} title={inWhole(row.original)}>
                  {onChoose && (
                    <td role="cell" className={classes.tick}>
                      <Checkbox
                        aria-label={t('registrations.chooseOne', { name: nameOf(row.original) })}
                        checked={chosen.has(row.id)}
                        onChange={(event) => {
                          const { nativeEvent } = event;
                          choose(
                            row.id,
                            event.currentTarget.checked,
                            nativeEvent instanceof MouseEvent && nativeEvent.shiftKey,
                          );
                        }}
                      />
                    </td>
                  )}
                  {row.getVisibleCells().map(({ column }) => (
                    <td
                      key={column.id}
                      role="cell"
                      data-column={column.id}
                      data-label={column.id === 'before' ? t('registrations.column.before') : undefined}
                    >
                      <Cell name={column.id as ColumnName} row={row} onOpen={onOpen} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
      <Pager page={pageIndex + 1} size={PAGE_SIZE} total={rows.length} onPage={onPage} />
    </>
  );
}

/** What columns may have cut off, for the pointer. */
const inWhole = (row: RegistrationRow): string =>
  [nameOf(row), row.email, row.organisationName, row.projectName].filter(Boolean).join(', ');

const nameOf = ({ firstName, lastName }: RegistrationRow): string => `${firstName} ${lastName}`;

function Cell({ name, row, onOpen }: Readonly<{ name: ColumnName; row: TableRow; onOpen: (id: string) => void }>) {
  const { t } = useTranslation();
  const registration = row.original;
  switch (name) {
    case 'name':
      return (
        <>
          <button type="button" className={classes.name} aria-haspopup="dialog" onClick={() => onOpen(registration.id)}>
            {nameOf(registration)}
          </button>
          <span className={classes.email}>{registration.email}</span>
        </>
      );
    case 'organisation':
      return registration.organisationName;
    case 'project':
      return registration.projectName;
    case 'land':
      return registration.land && <abbr title={laender[registration.land]}>{registration.land}</abbr>;
    case 'mode':
      return t(`events.mode.${registration.mode}`);
    case 'status':
      return <StatusMark of={registration} />;
    case 'before':
      return registration.cancelledFrom && t(`registrations.status.${registration.cancelledFrom}`);
    case 'place':
      return t(`registrations.place.${registration.place}`);
    case 'via':
      return t(`registrations.via.${registration.via}`);
    case 'requestedAt':
      return instant(registration.requestedAt);
  }
}
