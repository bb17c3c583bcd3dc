import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../components/Loaded';
import { PageOf } from '../../components/page-of';
import { when } from '../../i18n/format';
import { usePermissions } from '../session/useNetwork';
import { EventStateMark } from './EventStateMark';
import { useEventParts } from './event-parts';
import { eventQuery } from './events';
import { EventTabs } from './EventTabs';
import classes from './EventFrame.module.css';

const route = getRouteApi('/inside/e/$eventId');

/** What stays while somebody moves between the pages of one gathering: its name, its day, its state. */
export function EventFrame() {
  const { t } = useTranslation();
  const { eventId } = route.useParams();
  const query = useQuery(eventQuery(eventId));
  const { tabs } = useEventParts();
  const may = usePermissions(query.data?.networkId);
  return (
    <Loaded query={query} lines={6}>
      {(event) => (
        <div className={classes.frame}>
          <header className={classes.header}>
            <p className={classes.kind}>{[t(`events.type.${event.type}`), event.networkName].join(' · ')}</p>
            <div className={classes.name}>
              <p className={classes.title}>{event.title}</p>
              <EventStateMark state={event.state} />
            </div>
            <p className={classes.when}>{when(event.startsLocal, event.endsLocal, event.zone)}</p>
            <EventTabs eventId={eventId} title={event.title} tabs={tabs.filter(({ needs }) => may(needs))} />
          </header>
          <PageOf value={event.title}>
            <Outlet />
          </PageOf>
        </div>
      )}
    </Loaded>
  );
}
