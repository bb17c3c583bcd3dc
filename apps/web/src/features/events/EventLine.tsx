import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EventSummary } from '../../api/types';
import { count, daysUntil, inDays, when } from '../../i18n/format';
import { DayLeaf } from './DayLeaf';
import { EventStateMark } from './EventStateMark';
import classes from './EventLine.module.css';

/** One gathering in a list: the whole line is a target, its title the link. */
export function EventLine({ event }: Readonly<{ event: EventSummary }>) {
  const { t } = useTranslation();
  const days = daysUntil(event.startsLocal);
  const places = event.modes.map(({ mode, capacity }) =>
    capacity === null
      ? t(`events.unlimited.${mode}`)
      : t(`events.placesOf.${mode}`, { count: capacity, formatted: count(capacity) }),
  );
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
          {[t(`events.type.${event.type}`), event.venueName || t(`events.format.${event.format}`), ...places].join(
            ' · ',
          )}
        </p>
      </div>
      <EventStateMark state={event.state} />
    </li>
  );
}
