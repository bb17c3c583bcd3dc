import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CreateLink } from '../../components/CreateLink';
import { type ListFilter, ListPage } from '../../components/ListPage';
import { MoreMenu, type Step } from '../../components/MoreMenu';
import { ListRow, Rows } from '../../components/Rows';
import { useMay } from '../session/useNetwork';
import { type Things, things } from './things';

type Line = Readonly<{
  link: ReactNode;
  /** What is empty or unknown is left out. */
  facts: readonly (string | null | undefined)[];
  marks?: ReactNode;
}>;

type Props<Row> = Readonly<{
  of: Things;
  searchLabel?: string;
  filters: readonly ListFilter[];
  query: UseQueryResult<Readonly<{ rows: readonly Row[]; total: number; page: number; size: number }>>;
  line: (row: Row) => Line;
  /** What else can be done with the list as it is filtered. */
  steps?: readonly Step[];
}>;

/** The list of persons, organisations, projects or groups. */
export function ContactListPage<Row extends { id: string }>({
  of,
  searchLabel,
  filters,
  query,
  line,
  steps = [],
}: Props<Row>) {
  const { t } = useTranslation();
  const { create, needs } = things[of];
  return (
    <ListPage
      title={t(`contacts.${of}.title`)}
      create={useMay(needs) && <CreateLink to={create} label={t(`contacts.${of}.new`)} />}
      more={<MoreMenu steps={steps} />}
      searchLabel={searchLabel}
      filters={filters}
      query={query}
      empty={{ title: t(`contacts.${of}.empty`), text: t(`contacts.${of}.emptyText`) }}
    >
      {(rows) => (
        <Rows>
          {rows.map((row) => {
            const { link, facts, marks } = line(row);
            return <ListRow key={row.id} title={link} text={facts.filter(Boolean).join(' · ')} aside={marks} />;
          })}
        </Rows>
      )}
    </ListPage>
  );
}
