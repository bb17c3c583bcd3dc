import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EventSummary } from '../../api/types';
import { count, daysUntil, inDays, when } from '../../i18n/format';
import { DayLeaf } from './DayLeaf';
import { EventStateMark } from './EventStateMark';
import { hasNumbers, isFull } from './fullness';
import classes from './EventLine.module.css';

/** One gathering in a list: the whole line is a target, its title the link. */
export function EventLine({ event }: Readonly<{ event: EventSummary }>) {
  const { t } = useTranslation();
  const days = daysUntil(event.startsLocal);
  const planned = event.places.map(({ mode, capacity }) =>
    capacity === null
      ? t(`events.unlimited.${mode}`)
      : t(`events.placesOf.${mode}`, { count: capacity, formatted: count(capacity) }),
  );
  const taken = event.places.map(({ mode, capacity, taken }) =>
    capacity === null
      ? t(`events.registered.${mode}`, { count: taken, formatted: count(taken) })
      : t(`events.taken.${mode}`, { taken: count(taken), capacity: count(capacity) }),
  );
  const waiting = event.places.reduce((sum, place) => sum + place.waiting, 0);
  return (
    <li className={classes.line}>
      <DayLeaf local={event.startsLocal} />
      <div className={classes.body}>
        <h2 className={classes.title}>
          <Link to="/e/$eventId" params={{ eventId: event.id }} className={classes.link}>
            {event.title}
          </Link>
        </h2>
        <p>
          {when(event.startsLocal, event.endsLocal, event.zone)}
          {days >= 0 && <span className={classes.soon}> · {inDays(days)}</span>}
        </p>
        <p className={classes.more}>
          {[
            t(`events.type.${event.type}`),
            event.venueName || t(`events.format.${event.format}`),
            ...(hasNumbers(event) ? taken : planned),
            ...(waiting > 0 ? [t('events.waiting', { count: waiting })] : []),
          ].join(' · ')}
        </p>
      </div>
      <EventStateMark state={event.state} isFull={isFull(event)} />
    </li>
  );
}
