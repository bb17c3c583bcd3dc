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
  /** To tick the row by. */
  sign?: ReactNode;
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
  /** Above the rows of a page. */
  head?: (rows: readonly Row[]) => ReactNode;
  /** Below the whole list. */
  foot?: ReactNode;
}>;

/** The list of persons, organisations, projects or groups. */
export function ContactListPage<Row extends { id: string }>({
  of,
  searchLabel,
  filters,
  query,
  line,
  steps = [],
  head,
  foot,
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
      foot={foot}
    >
      {(rows) => (
        <>
          {head?.(rows)}
          <Rows>
            {rows.map((row) => {
              const { sign, link, facts, marks } = line(row);
              const text = facts.filter(Boolean).join(' · ');
              return <ListRow key={row.id} sign={sign} title={link} text={text} aside={marks} />;
            })}
          </Rows>
        </>
      )}
    </ListPage>
  );
}
