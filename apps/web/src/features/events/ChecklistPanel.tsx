import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ChecklistItem, EventInFull } from '../../api/types';
import { Panel } from '../../components/Panel';
import classes from './ChecklistPanel.module.css';

type Code =
  | 'date'
  | 'contact'
  | 'aim'
  | 'venue'
  | 'meeting-link'
  | 'accessibility'
  | 'agenda'
  | 'agenda-fits'
  | 'window'
  | 'places'
  | 'on-site-limit';

/** Where each point is settled: the field's id on the editing page, or the programme. */
const fieldOf: Record<Code, string | null> = {
  date: 'field-day',
  contact: 'field-contactName',
  aim: 'field-description',
  venue: 'field-venueName',
  'meeting-link': 'field-meetingUrl',
  accessibility: 'field-accessibilityNotes',
  agenda: null,
  'agenda-fits': null,
  window: 'field-window-closes',
  places: 'field-places',
  'on-site-limit': 'field-places',
};

export function ChecklistPanel({ event }: Readonly<{ event: EventInFull }>) {
  const { t } = useTranslation();
  const done = event.checklist.filter(({ isDone }) => isDone).length;
  const steps = (['announced', 'open'] as const)
    .map((step) => [step, event.checklist.filter(({ neededFor }) => neededFor === step)] as const)
    .filter(([, items]) => items.length > 0);
  return (
    <Panel title={t('events.checklistTitle')} lead={t('events.checklistLead', { done, total: event.checklist.length })}>
      <progress
        className={classes.progress}
        value={done}
        max={event.checklist.length}
        aria-label={t('events.checklistTitle')}
      />
      {steps.map(([step, items]) => (
        <div key={step}>
          <h3 className={classes.step}>{t(`events.neededFor.${step}`)}</h3>
          <ul className={classes.list}>
            {items.map((item) => (
              <Item key={item.code} item={item} eventId={event.id} />
            ))}
          </ul>
        </div>
      ))}
    </Panel>
  );
}

function Item({ item, eventId }: Readonly<{ item: ChecklistItem; eventId: string }>) {
  const { t } = useTranslation();
  const code = item.code as Code;
  const field = fieldOf[code];
  const label = t(`events.check.${code}`);
  const link =
    field === null ? (
      <Link to="/e/$eventId/programm" params={{ eventId }}>
        {label}
      </Link>
    ) : (
      <Link to="/e/$eventId/bearbeiten" params={{ eventId }} hash={field}>
        {label}
      </Link>
    );
  return (
    <li className={classes.item} data-done={item.isDone || undefined}>
      {item.isDone ? <IconCircleCheckFilled size={22} aria-hidden /> : <IconCircle size={22} aria-hidden />}
      <span>
        {item.isDone ? label : link}
        <span className={item.isDone ? classes.heard : classes.state}>
          {item.isDone ? t('events.checkDone') : t(item.isRequired ? 'events.checkMissing' : 'events.checkAdvised')}
        </span>
      </span>
    </li>
  );
}
