import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListSearch } from '../search';
import { EmptyState } from './EmptyState';
import { Filters } from './Filters';
import { FilterSelect } from './FilterSelect';
import type { Choice } from './forms/fields';
import { Loaded } from './Loaded';
import { Page } from './Page';
import { Pager } from './Pager';
import { Panel } from './Panel';
import { SearchField } from './SearchField';
import { useListSearch } from './useListSearch';

type Listed<Row> = Readonly<{ rows: readonly Row[]; total: number; page: number; size: number }>;

export type ListFilter = Readonly<{
  name: 'land' | 'art' | 'zustand' | 'stufe' | 'termin';
  label: string;
  /** The choice that narrows nothing. */
  all: string;
  choices: readonly Choice[];
}>;

type Props<Row> = Readonly<{
  title: string;
  lead?: ReactNode;
  /** Creates one more; also the way on from an empty list. */
  create: ReactNode;
  /** What else can be done with the whole list. */
  more?: ReactNode;
  searchLabel?: string;
  /** Chooses between lists rather than narrowing one. */
  tabs?: ReactNode;
  filters?: readonly ListFilter[];
  query: UseQueryResult<Listed<Row>>;
  empty: Readonly<{ title: string; text: string }>;
  children: (rows: readonly Row[]) => ReactNode;
  /** Below the list, whatever it shows: what is done with chosen rows. */
  foot?: ReactNode;
}>;

const unfiltered: ListSearch = {
  suche: undefined,
  land: undefined,
  art: undefined,
  zustand: undefined,
  termin: undefined,
  stapel: undefined,
};

/** The shape of every list that the server pages. */
export function ListPage<Row>({
  title,
  lead,
  create,
  more,
  searchLabel,
  tabs,
  filters = [],
  query,
  empty,
  children,
  foot,
}: Props<Row>) {
  const { t } = useTranslation();
  const [search, change] = useListSearch();
  const active = filters.filter(({ name }) => search[name] !== undefined).length;
  const isFiltered = active > 0 || search.suche !== undefined || search.stapel !== undefined;
  const reset = (
    <Button variant="default" onClick={() => change(unfiltered)}>
      {t('common.resetFilters')}
    </Button>
  );
  return (
    <Page
      title={title}
      lead={lead}
      actions={
        <>
          {create}
          {more}
        </>
      }
    >
      {tabs}
      {(searchLabel !== undefined || filters.length > 0) && (
        <Filters
          active={active}
          search={
            searchLabel && (
              <SearchField
                label={searchLabel}
                value={search.suche ?? ''}
                onSearch={(suche) => change({ suche: suche || undefined })}
              />
            )
          }
        >
          {filters.map(({ name, label, all, choices }) => (
            <FilterSelect
              key={name}
              label={label}
              all={all}
              value={search[name]}
              choices={choices}
              onChange={(value) => change({ [name]: value })}
            />
          ))}
        </Filters>
      )}
      <Panel flush>
        <Loaded query={query} lines={8}>
          {({ rows, total, page, size }) =>
            rows.length === 0 ? (
              <EmptyState
                title={isFiltered ? t('common.nothingFound') : empty.title}
                action={isFiltered ? reset : create}
              >
                {isFiltered ? t('common.nothingFoundText') : empty.text}
              </EmptyState>
            ) : (
              <>
                {children(rows)}
                <Pager
                  page={page}
                  size={size}
                  total={total}
                  onPage={(seite) => change({ seite: seite === 1 ? undefined : seite })}
                />
              </>
            )
          }
        </Loaded>
      </Panel>
      {foot}
    </Page>
  );
}
