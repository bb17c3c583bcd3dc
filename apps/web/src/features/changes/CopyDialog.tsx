import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EventInFull } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { Form, Row } from '../../components/forms/Form';
import { TextField } from '../../components/forms/fields';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { clock, duration, minutesBetween, plusDays, today, workingDay } from '../../i18n/format';
import { TODAY_KEY } from '../../api/keys';
import { EVENTS_KEY } from '../events/events';
import { copyEvent } from './changes';

type Props = Readonly<{ event: EventInFull; onClose: () => void }>;

export function CopyDialog({ event, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const saved = useSavedForm({
    initial: { title: event.title, day: workingDay(plusDays(today(), 56)), starts: clock(event.startsLocal) },
    send: ({ title, day, starts }, key) => copyEvent(event.id)({ title, startsLocal: `${day}T${starts}` }, key),
    changes: [EVENTS_KEY, TODAY_KEY],
    onSaved: async ({ id }) => {
      onClose();
      await navigate({ to: '/e/$eventId', params: { eventId: id } });
    },
    check: ({ title, day, starts }) => ({
      title: title.trim() === '' && 'required',
      day: day === '' && 'not-a-day',
      starts: starts === '' && 'not-a-time',
    }),
    nameOf: (field) => (field === 'startsLocal' ? 'day' : field),
  });
  return (
    <Dialog title={t('events.copy.title')} onClose={onClose}>
      <p>{t('events.copy.text')}</p>
      <Form saved={saved} action={t('events.createDraft')} onCancel={onClose}>
        <TextField form={saved.form} name="title" label={t('events.eventTitle')} maxLength={200} />
        <Row>
          <TextField form={saved.form} name="day" label={t('common.day')} type="date" />
          <TextField form={saved.form} name="starts" label={t('events.begins')} type="time" />
        </Row>
        <p>{t('events.copy.lasts', { length: duration(minutesBetween(event.startsLocal, event.endsLocal)) })}</p>
      </Form>
    </Dialog>
  );
}
