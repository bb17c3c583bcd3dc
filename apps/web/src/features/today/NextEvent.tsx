import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LinkButton } from '../../components/LinkButton';
import { useTranslation } from 'react-i18next';
import type { ComingEvent, EventState } from '../../api/types';
import { Panel } from '../../components/Panel';
import { count, daysUntil, inDays, when } from '../../i18n/format';
import { EventStateMark } from '../events/EventStateMark';
import { eventQuery } from '../events/events';
import classes from './NextEvent.module.css';

/** The next gathering: how long until then, how full, and what is still to do. */
export function NextEvent({ coming }: Readonly<{ coming: ComingEvent }>) {
  const { t } = useTranslation();
  const { data: event } = useQuery(eventQuery(coming.id));
  const open = event?.checklist.filter(({ isDone, isRequired }) => isRequired && !isDone) ?? [];
  const days = daysUntil(coming.startsLocal);
  const params = { eventId: coming.id };
  return (
    <Panel tone="accent">
      <div className={classes.next}>
        <div className={classes.countdown}>
          <span className={classes.days}>{days > 0 ? count(days) : t('today.now')}</span>
          {days > 0 && <span>{t('today.days', { count: days })}</span>}
        </div>
        <div className={classes.body}>
          <p className={classes.above}>
            {t('today.next')} · {coming.networkName}
          </p>
          <h2 className={classes.title}>
            <Link to="/e/$eventId" params={params}>
              {coming.title}
            </Link>
          </h2>
          <p>
            {when(coming.startsLocal, coming.endsLocal, coming.zone)}
            <span className={classes.soon}> · {inDays(days)}</span>
          </p>
          <p>
            <EventStateMark state={coming.state as EventState} />
          </p>
        </div>
      </div>
      {coming.state !== 'draft' && <Numbers coming={coming} />}
      {open.length > 0 && (
        <div className={classes.todo}>
          <p>
            <strong>{t('today.missing', { count: open.length })}</strong>{' '}
            {open.map(({ code }) => t(`events.check.${code as 'date'}`)).join(' · ')}
          </p>
          <LinkButton to="/e/$eventId" params={params}>
            {t('today.toChecklist')}
          </LinkButton>
        </div>
      )}
    </Panel>
  );
}

function Numbers({ coming }: Readonly<{ coming: ComingEvent }>) {
  const { t } = useTranslation();
  const { confirmed, capacity, waiting, offered, newRegistrations, newCancellations } = coming;
  const places =
    capacity === null
      ? count(confirmed)
      : t('today.ofCapacity', { confirmed: count(confirmed), capacity: count(capacity) });
  return (
    <ul className={classes.numbers}>
      <li>
        <strong>{places}</strong>
        {t('today.confirmed')}
      </li>
      <li>
        <strong>{count(waiting + offered)}</strong>
        {t('today.waiting')}
      </li>
      <li>
        <strong>{newRegistrations > 0 ? `+${count(newRegistrations)}` : '0'}</strong>
        {t('today.newRegistrations')}
      </li>
      <li>
        <strong>{count(newCancellations)}</strong>
        {t('today.newCancellations')}
      </li>
    </ul>
  );
}
