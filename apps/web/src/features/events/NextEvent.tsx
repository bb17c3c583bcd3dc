import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LinkButton } from '../../components/LinkButton';
import { useTranslation } from 'react-i18next';
import type { EventSummary } from '../../api/types';
import { Panel } from '../../components/Panel';
import { count, daysUntil, when } from '../../i18n/format';
import { EventStateMark } from './EventStateMark';
import { eventQuery } from './events';
import { hasNumbers, isFull } from './fullness';
import classes from './NextEvent.module.css';
import { waitingAt } from './place-words';

/** The next gathering: how long until then, how full, and what is still to do. */
export function NextEvent({ coming }: Readonly<{ coming: EventSummary }>) {
  const { t } = useTranslation();
  const { data: event } = useQuery(eventQuery(coming.id));
  const open = event?.checklist.filter(({ isDone, isRequired }) => isRequired && !isDone) ?? [];
  const days = daysUntil(coming.startsLocal);
  const params = { eventId: coming.id };
  return (
    <Panel tone="accent">
      <div className={classes.next}>
        <div className={classes.countdown}>
          <span className={classes.days}>
            {days > 0 ? count(days) : t(coming.state === 'running' ? 'events.coming.now' : 'events.coming.today')}
          </span>
          {days > 0 && <span>{t('events.coming.days', { count: days })}</span>}
        </div>
        <div className={classes.body}>
          <p className={classes.above}>
            {t('events.coming.next')} · {coming.networkName}
          </p>
          <h2 className={classes.title}>
            <Link to="/e/$eventId" params={params}>
              {coming.title}
            </Link>
          </h2>
          <p>{when(coming.startsLocal, coming.endsLocal, coming.zone)}</p>
          <p>
            <EventStateMark state={coming.state} isFull={isFull(coming)} />
          </p>
        </div>
      </div>
      {hasNumbers(coming) && <Numbers coming={coming} />}
      {open.length > 0 && (
        <div className={classes.todo}>
          <p>
            <strong>{t('events.coming.missing', { count: open.length })}</strong>{' '}
            {open.map(({ code }) => t(`events.check.${code as 'date'}`)).join(' · ')}
          </p>
          <LinkButton to="/e/$eventId" params={params}>
            {t('events.coming.toChecklist')}
          </LinkButton>
        </div>
      )}
    </Panel>
  );
}

function Numbers({ coming }: Readonly<{ coming: EventSummary }>) {
  const { t } = useTranslation();
  return (
    <ul className={classes.numbers}>
      {coming.places.map(({ mode, capacity, taken }) => (
        <li key={mode}>
          <strong>
            {capacity === null
              ? count(taken)
              : t('events.coming.ofCapacity', { taken: count(taken), capacity: count(capacity) })}
          </strong>
          {t(`events.coming.taken.${mode}`)}
        </li>
      ))}
      <li>
        <strong>{count(waitingAt(coming))}</strong>
        {t('events.coming.waiting')}
      </li>
    </ul>
  );
}
