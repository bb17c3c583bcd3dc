import { useTranslation } from 'react-i18next';
import type { EventInFull } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { Form, Row } from '../../components/forms/Form';
import { AreaField, ChoiceField, TextField } from '../../components/forms/fields';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { Note } from '../../components/Note';
import { toast } from '../../components/toast';
import { when } from '../../i18n/format';
import { changedBy } from '../events/events';
import { planBody, planValues, timeFaults } from '../events/plan';
import { eventFormats } from '../events/presets';
import { TimeFields } from '../events/TimeFields';
import { changeEvent, moveEvent } from './changes';
import { useAffected } from './useAffected';

type Props = Readonly<{ event: EventInFull; kind: 'move' | 'change'; onClose: () => void }>;

/** Another day asks everybody again; another hour, place or form is told. Both say to how many. */
export function ReplanDialog({ event, kind, onClose }: Props) {
  const { t } = useTranslation();
  const affected = useAffected(event.id);
  const send = kind === 'move' ? moveEvent(event.id) : changeEvent(event.id);
  const saved = useSavedForm({
    initial: { ...planValues(event), reason: '' },
    send: ({ reason, ...values }, key) => send({ version: event.version, reason, ...planBody(values) }, key),
    changes: changedBy(event.id),
    onSaved: ({ told }) => {
      toast(t(`changes.${kind}.done`, { count: told }));
      onClose();
    },
    check: (values) => {
      const isSameDay = kind === 'move' && values.day === event.startsLocal.slice(0, 10);
      return { ...timeFaults(values), ...(isSameDay ? { day: 'same-day' } : {}) };
    },
    nameOf: (field) =>
      ({ startsLocal: kind === 'move' ? 'day' : 'starts', endsLocal: 'ends', plan: 'starts' })[field] ?? field,
  });
  const { form } = saved;
  const { format } = form.values;
  return (
    <Dialog title={t(`changes.${kind}.title`)} shape="wide" onClose={onClose}>
      {affected && (
        <Note tone="warning">
          <p>
            {t(`changes.${kind}.consequence`, { count: affected.seated })}
            {affected.waiting > 0 && ` ${t('changes.waitingTold', { count: affected.waiting })}`}
          </p>
        </Note>
      )}
      <Form saved={saved} action={t(`changes.${kind}.action`, { count: affected?.all ?? 0 })} onCancel={onClose}>
        {kind === 'move' && <p>{t('changes.sofar', { when: when(event.startsLocal, event.endsLocal, event.zone) })}</p>}
        <TimeFields form={form} {...(kind === 'move' ? { dayField: { label: t('changes.newDay') } } : {})} />
        <ChoiceField
          form={form}
          name="format"
          label={t('events.formatLabel')}
          choices={eventFormats.map((value) => ({ value, label: t(`events.format.${value}`) }))}
        />
        {format !== 'online' && (
          <Row>
            <TextField form={form} name="venueName" label={t('events.venueName')} maxLength={200} />
            <TextField form={form} name="venueAddress" label={t('events.venueAddress')} maxLength={400} />
          </Row>
        )}
        {format !== 'in_person' && (
          <TextField form={form} name="meetingUrl" label={t('events.meetingUrl')} type="url" maxLength={500} />
        )}
        <AreaField
          form={form}
          name="reason"
          label={t('changes.replanReason')}
          description={t('changes.replanReasonHint')}
          rows={3}
          maxLength={1000}
        />
      </Form>
    </Dialog>
  );
}
