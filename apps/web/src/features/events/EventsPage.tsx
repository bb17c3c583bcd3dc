import { Button, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LinkButton } from '../../components/LinkButton';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState';
import { Filters } from '../../components/Filters';
import { Loaded } from '../../components/Loaded';
import { Page } from '../../components/Page';
import { Pager } from '../../components/Pager';
import { Panel } from '../../components/Panel';
import { SearchField } from '../../components/SearchField';
import { plusDays, today } from '../../i18n/format';
import type { EventsSearch } from './search';
import { useMay, useNetwork } from '../session/useNetwork';
import { EventLine } from './EventLine';
import { eventsQuery } from './events';
import { eventTypes } from './presets';
import classes from './EventsPage.module.css';

const route = getRouteApi('/inside/termine');

export function EventsPage() {
  const { t } = useTranslation();
  const network = useNetwork();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const isPast = search.zeit === 'vergangen';
  const page = search.seite ?? 1;
  const query = useQuery(
    eventsQuery({
      networkId: network.id,
      page,
      text: search.suche,
      types: eventTypes.filter((type) => type === search.art),
      order: isPast ? 'latest' : 'soonest',
      ...(isPast ? { to: plusDays(today(), -1) } : { from: today() }),
    }),
  );
  const mayCreate = useMay('event:write');
  const change = (changes: Partial<EventsSearch>): void =>
    void navigate({ search: (before) => ({ ...before, seite: undefined, ...changes }), replace: true });
  const create = mayCreate && (
    <LinkButton to="/termine/neu" leftSection={<IconPlus size={18} aria-hidden />}>
      {t('events.new')}
    </LinkButton>
  );
  const isFiltered = search.suche !== undefined || search.art !== undefined;
  return (
    <Page title={t('events.title')} actions={create}>
      <Filters>
        <div className={classes.tabs} role="group" aria-label={t('events.period')}>
          <Button
            variant={isPast ? 'default' : 'light'}
            aria-pressed={!isPast}
            onClick={() => change({ zeit: undefined })}
          >
            {t('events.upcoming')}
          </Button>
          <Button
            variant={isPast ? 'light' : 'default'}
            aria-pressed={isPast}
            onClick={() => change({ zeit: 'vergangen' })}
          >
            {t('events.past')}
          </Button>
        </div>
        <SearchField
          label={t('events.search')}
          value={search.suche ?? ''}
          onSearch={(suche) => change({ suche: suche || undefined })}
        />
        <NativeSelect
          aria-label={t('events.kind')}
          value={search.art ?? ''}
          data={[
            { value: '', label: t('events.everyKind') },
            ...eventTypes.map((type) => ({ value: type, label: t(`events.type.${type}`) })),
          ]}
          onChange={(event) => change({ art: event.currentTarget.value || undefined })}
        />
      </Filters>
      <Panel flush>
        <Loaded query={query}>
          {({ rows, total, size }) =>
            rows.length === 0 ? (
              <EmptyState
                title={isFiltered ? t('common.nothingFound') : t(isPast ? 'events.emptyPast' : 'events.emptyUpcoming')}
                action={
                  isFiltered ? (
                    <Button variant="default" onClick={() => change({ suche: undefined, art: undefined })}>
                      {t('common.resetFilters')}
                    </Button>
                  ) : (
                    create
                  )
                }
              >
                {isFiltered ? t('common.nothingFoundText') : t('events.emptyText')}
              </EmptyState>
            ) : (
              <>
                <ul>
                  {rows.map((event) => (
                    <EventLine key={event.id} event={event} />
                  ))}
                </ul>
                <Pager page={page} size={size} total={total} onPage={(seite) => change({ seite })} />
              </>
            )
          }
        </Loaded>
      </Panel>
    </Page>
  );
}
