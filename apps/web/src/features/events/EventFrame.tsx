import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../components/Loaded';
import { when } from '../../i18n/format';
import { useMay } from '../networks/useNetwork';
import { EventStateMark } from './EventStateMark';
import { eventQuery } from './events';
import classes from './EventFrame.module.css';

const route = getRouteApi('/inside/e/$eventId');

const tabs = [
  { to: '/e/$eventId', name: 'overview' },
  { to: '/e/$eventId/bearbeiten', name: 'edit' },
  { to: '/e/$eventId/programm', name: 'programme' },
  { to: '/e/$eventId/teilnehmende', name: 'participants' },
] as const;

/** What stays while somebody moves between the pages of one gathering: its name, its day, its state. */
export function EventFrame() {
  const { t } = useTranslation();
  const { eventId } = route.useParams();
  const query = useQuery(eventQuery(eventId));
  const mayWrite = useMay('event:write', query.data?.networkId);
  const maySeePeople = useMay('registration:read', query.data?.networkId);
  const mayOpen = { overview: true, edit: mayWrite, programme: mayWrite, participants: maySeePeople };
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
            <nav className={classes.tabs} aria-label={t('events.pagesOf', { title: event.title })}>
              {tabs
                .filter(({ name }) => mayOpen[name])
                .map(({ to, name }) => (
                  <Link
                    key={name}
                    to={to}
                    params={{ eventId }}
                    className={classes.tab}
                    activeOptions={{ exact: name === 'overview', includeSearch: false }}
                  >
                    {t(`events.tab.${name}`)}
                  </Link>
                ))}
            </nav>
          </header>
          <Outlet />
        </div>
      )}
    </Loaded>
  );
}
