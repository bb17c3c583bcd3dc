import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ComingEvent, EventState } from '../../api/types';
import { Panel } from '../../components/Panel';
import { ListRow, Rows } from '../../components/Rows';
import { daysUntil, inDays, when } from '../../i18n/format';
import { EventStateMark } from '../events/EventStateMark';

export function ComingList({ events }: Readonly<{ events: readonly ComingEvent[] }>) {
  const { t } = useTranslation();
  return (
    <Panel title={t('today.then')} flush>
      <Rows>
        {events.map((event) => (
          <ListRow
            key={event.id}
            title={
              <Link to="/e/$eventId" params={{ eventId: event.id }}>
                {event.title}
              </Link>
            }
            text={when(event.startsLocal, event.endsLocal, event.zone)}
            note={[
              inDays(daysUntil(event.startsLocal)),
              event.state === 'draft' ? '' : t('today.registered', { count: event.confirmed }),
            ]
              .filter(Boolean)
              .join(' · ')}
            aside={<EventStateMark state={event.state as EventState} />}
          />
        ))}
      </Rows>
    </Panel>
  );
}
