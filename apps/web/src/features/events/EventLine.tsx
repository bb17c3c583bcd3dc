import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EventSummary } from '../../api/types';
import { daysUntil, inDays, when } from '../../i18n/format';
import { DayLeaf } from './DayLeaf';
import { EventStateMark } from './EventStateMark';
import { isFull } from './fullness';
import classes from './EventLine.module.css';
import { placeWords } from './place-words';

/** One gathering in a list: the whole line is a target, its title the link. */
export function EventLine({ event }: Readonly<{ event: EventSummary }>) {
  const { t } = useTranslation();
  const days = daysUntil(event.startsLocal);
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
            ...placeWords(t, event),
          ].join(' · ')}
        </p>
      </div>
      <EventStateMark state={event.state} isFull={isFull(event)} />
    </li>
  );
}
