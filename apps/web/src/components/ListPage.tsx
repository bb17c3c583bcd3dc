import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListSearch } from '../search';
import { EmptyState } from './EmptyState';
import { Filters } from './Filters';
import { Loaded } from './Loaded';
import { Page } from './Page';
import { Pager } from './Pager';
import { Panel } from './Panel';
import { SearchField } from './SearchField';

type Listed<Row> = Readonly<{ rows: readonly Row[]; total: number; page: number; size: number }>;

type Props<Row> = Readonly<{
  title: string;
  lead?: ReactNode;
  /** Creates one more; also the way on from an empty list. */
  create: ReactNode;
  search: ListSearch;
  onSearch: (changes: ListSearch) => void;
  searchLabel?: string;
  filters?: ReactNode;
  query: UseQueryResult<Listed<Row>>;
  empty: Readonly<{ title: string; text: string }>;
  children: (rows: readonly Row[]) => ReactNode;
}>;

/** The shape that all lists of contacts share; everything that is chosen stands in the address. */
export function ListPage<Row>({
  title,
  lead,
  create,
  search,
  onSearch,
  searchLabel,
  filters,
  query,
  empty,
  children,
}: Props<Row>) {
  const { t } = useTranslation();
  const isFiltered = Boolean(search.suche ?? search.land ?? search.art ?? search.zustand);
  const reset = (
    <Button
      variant="default"
      onClick={() =>
        onSearch({ suche: undefined, land: undefined, art: undefined, zustand: undefined, seite: undefined })
      }
    >
      {t('common.resetFilters')}
    </Button>
  );
  return (
    <Page title={title} lead={lead} actions={create}>
      {(searchLabel ?? filters) && (
        <Filters>
          {searchLabel && (
            <SearchField
              label={searchLabel}
              value={search.suche ?? ''}
              onSearch={(suche) => onSearch({ suche: suche || undefined, seite: undefined })}
            />
          )}
          {filters}
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
                  onPage={(seite) => onSearch({ seite: seite === 1 ? undefined : seite })}
                />
              </>
            )
          }
        </Loaded>
      </Panel>
    </Page>
  );
}
