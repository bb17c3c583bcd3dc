import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type ListFilter, ListPage } from '../../components/ListPage';
import { plusDays, today } from '../../i18n/format';
import type { EventsSearch } from './search';
import { useNetwork } from '../session/useNetwork';
import { EventLine } from './EventLine';
import { eventsQuery } from './events';
import { NewEventLink } from './NewEventLink';
import { eventTypes } from './presets';
import classes from './EventsPage.module.css';

const route = getRouteApi('/inside/termine');

export function EventsPage() {
  const { t } = useTranslation();
  const network = useNetwork();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const isPast = search.zeit === 'vergangen';
  const query = useQuery(
    eventsQuery({
      networkId: network.id,
      page: search.seite ?? 1,
      text: search.suche,
      types: eventTypes.filter((type) => type === search.art),
      order: isPast ? 'latest' : 'soonest',
      ...(isPast ? { to: plusDays(today(), -1) } : { from: today() }),
    }),
  );
  const show = (zeit: EventsSearch['zeit']): void =>
    void navigate({ search: (before) => ({ ...before, seite: undefined, zeit }), replace: true });
  const tabs = (
    <div className={classes.tabs} role="group" aria-label={t('events.period')}>
      <Button variant={isPast ? 'default' : 'light'} aria-pressed={!isPast} onClick={() => show(undefined)}>
        {t('events.upcoming')}
      </Button>
      <Button variant={isPast ? 'light' : 'default'} aria-pressed={isPast} onClick={() => show('vergangen')}>
        {t('events.past')}
      </Button>
    </div>
  );
  const types: ListFilter = {
    name: 'art',
    label: t('events.kind'),
    all: t('events.everyKind'),
    choices: eventTypes.map((value) => ({ value, label: t(`events.type.${value}`) })),
  };
  return (
    <ListPage
      title={t('events.title')}
      create={<NewEventLink />}
      tabs={tabs}
      searchLabel={t('events.search')}
      filters={[types]}
      query={query}
      empty={{ title: t(isPast ? 'events.emptyPast' : 'events.emptyUpcoming'), text: t('events.emptyText') }}
    >
      {(rows) => (
        <ul>
          {rows.map((event) => (
            <EventLine key={event.id} event={event} />
          ))}
        </ul>
      )}
    </ListPage>
  );
}
