import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Arrivals } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { Panel } from '../../components/Panel';
import { count } from '../../i18n/format';
import { arrivalsQuery } from './arrivals';
import { ArrivalsCurve } from './ArrivalsCurve';
import classes from './ArrivalsPanel.module.css';

/** On the page of today: who registered in the last fourteen days, and where since yesterday. */
export function ArrivalsPanel() {
  const { t } = useTranslation();
  const query = useQuery(arrivalsQuery);
  return (
    <Panel title={t('arrivals.title')}>
      <Loaded query={query} lines={3}>
        {({ days, sinceYesterday }) => {
          const total = days.reduce((sum, { arrived }) => sum + arrived, 0);
          return total === 0 && sinceYesterday.length === 0 ? (
            <p className={classes.none}>{t('arrivals.none')}</p>
          ) : (
            <>
              <p className={classes.total}>{t('arrivals.total', { count: total, formatted: count(total) })}</p>
              <ArrivalsCurve days={days} />
              <SinceYesterday events={sinceYesterday} />
            </>
          );
        }}
      </Loaded>
    </Panel>
  );
}

function SinceYesterday({ events }: Readonly<{ events: Arrivals['sinceYesterday'] }>) {
  const { t } = useTranslation();
  if (events.length === 0) return <p className={classes.none}>{t('arrivals.nothing')}</p>;
  return (
    <div>
      <h3>{t('arrivals.sinceYesterday')}</h3>
      <ul className={classes.events}>
        {events.map(({ eventId, title, arrived, left }) => (
          <li key={eventId}>
            <Link to="/e/$eventId/teilnehmende" params={{ eventId }}>
              {title}
            </Link>
            <p className={classes.none}>
              {[
                arrived > 0 && t('arrivals.new', { formatted: count(arrived) }),
                left > 0 && t('arrivals.gone', { formatted: count(left) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
