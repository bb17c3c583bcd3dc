import { IconCircleCheck, IconHourglass, IconMailExclamation, IconUserQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Today } from '../../api/types';
import { Panel } from '../../components/Panel';
import classes from './ToDecide.module.css';

/** What does not go on by itself. */
export function ToDecide({ today }: Readonly<{ today: Today }>) {
  const { t } = useTranslation();
  const queue = today.events.filter(({ waiting }) => waiting > 0);
  const isCalm = today.mailsToDecide === 0 && today.unconfirmedRequests === 0 && queue.length === 0;
  return (
    <Panel title={t('today.toDecide')}>
      {isCalm && (
        <Item icon={<IconCircleCheck size={22} aria-hidden />} tone="ok">
          {t('today.calm')}
        </Item>
      )}
      {today.mailsToDecide > 0 && (
        <Item icon={<IconMailExclamation size={22} aria-hidden />} tone="warning">
          <Link to="/postausgang">{t('today.mails', { count: today.mailsToDecide })}</Link>
          <small>{t('today.mailsText')}</small>
        </Item>
      )}
      {queue.map((event) => (
        <Item key={event.id} icon={<IconHourglass size={22} aria-hidden />} tone="info">
          <Link to="/e/$eventId/teilnehmende" params={{ eventId: event.id }} search={{ status: 'wartend' }}>
            {t('today.queue', { count: event.waiting })}
          </Link>
          <small>{event.title}</small>
        </Item>
      ))}
      {today.unconfirmedRequests > 0 && (
        <Item icon={<IconUserQuestion size={22} aria-hidden />} tone="info">
          {t('today.unconfirmed', { count: today.unconfirmedRequests })}
          <small>{t('today.unconfirmedText')}</small>
        </Item>
      )}
    </Panel>
  );
}

function Item({
  icon,
  tone,
  children,
}: Readonly<{ icon: ReactNode; tone: 'ok' | 'warning' | 'info'; children: ReactNode }>) {
  return (
    <div className={classes.item} data-tone={tone}>
      {icon}
      <div className={classes.text}>{children}</div>
    </div>
  );
}
