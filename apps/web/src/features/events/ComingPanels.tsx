import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EventSummary } from '../../api/types';
import { EmptyState } from '../../components/EmptyState';
import { LinkButton } from '../../components/LinkButton';
import { Loaded } from '../../components/Loaded';
import { Panel } from '../../components/Panel';
import { ListRow, Rows } from '../../components/Rows';
import { count, daysUntil, inDays, when } from '../../i18n/format';
import { useNetworks } from '../session/useNetwork';
import { comingQuery } from './coming';
import { EventStateMark } from './EventStateMark';
import { isFull } from './fullness';
import { NewEventLink } from './NewEventLink';
import { NextEvent } from './NextEvent';
import { placeWords } from './place-words';

/** On the page of today: the next gathering, and those after it, in the order of their days across all networks. */
export function ComingPanels() {
  const { t } = useTranslation();
  const query = useQuery(comingQuery());
  return (
    <Loaded query={query}>
      {({ rows: [next, ...others], total }) =>
        next === undefined ? (
          <Panel>
            <EmptyState title={t('events.emptyUpcoming')} action={<NewEventLink />}>
              {t('events.coming.emptyText')}
            </EmptyState>
          </Panel>
        ) : (
          <>
            <NextEvent coming={next} />
            {others.length > 0 && <ComingList events={others} total={total} />}
          </>
        )
      }
    </Loaded>
  );
}

function ComingList({ events, total }: Readonly<{ events: readonly EventSummary[]; total: number }>) {
  const { t } = useTranslation();
  const { networks } = useNetworks();
  const all = (
    <LinkButton variant="default" to="/termine">
      {t('events.coming.all')}
    </LinkButton>
  );
  const further = total - 1 - events.length;
  return (
    <Panel title={t('events.coming.then')} actions={all} flush>
      <Rows>
        {events.map((event) => (
          <ListRow
            key={event.id}
            title={
              <Link to="/e/$eventId" params={{ eventId: event.id }}>
                {event.title}
              </Link>
            }
            note={
              <>
                {when(event.startsLocal, event.endsLocal, event.zone)}
                <br />
                {[
                  inDays(daysUntil(event.startsLocal)),
                  ...(networks.length > 1 ? [event.networkName] : []),
                  ...placeWords(t, event),
                ].join(' · ')}
              </>
            }
            aside={<EventStateMark state={event.state} isFull={isFull(event)} />}
          />
        ))}
        {further > 0 && (
          <ListRow
            title={
              <Link to="/termine">{t('events.coming.further', { count: further, formatted: count(further) })}</Link>
            }
          />
        )}
      </Rows>
    </Panel>
  );
}
