import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventType } from '../../api/types';
import { Form, FieldGroup, Row } from '../../components/forms/Form';
import { ChoiceField, TextField } from '../../components/forms/fields';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { Page } from '../../components/Page';
import { plusDays, today, workingDay } from '../../i18n/format';
import { useNetwork } from '../session/useNetwork';
import { TODAY_KEY } from '../../api/keys';
import { createEvent, EVENTS_KEY } from './events';
import { eventFormats, presetOf, presets } from './presets';
import { timeFaults } from './plan';
import { TimeFields } from './TimeFields';
import { newEventBody, type NewEventValues } from './new-event';
import classes from './NewEventPage.module.css';

const route = getRouteApi('/inside/termine/neu');

const valuesFor = (type: EventType): NewEventValues => {
  const { starts, ends, weeks, format, onSite, online } = presetOf(type);
  const places = (count: number | null) => (count === null ? '' : String(count));
  return {
    title: '',
    type,
    format,
    day: workingDay(plusDays(today(), weeks * 7)),
    starts,
    ends,
    isSeveralDays: false,
    nights: 1,
    onSite: places(onSite),
    online: places(online),
  };
};

export function NewEventPage() {
  const { t } = useTranslation();
  const network = useNetwork();
  const navigate = route.useNavigate();
  const [initial] = useState(() => valuesFor('fachtag'));
  const saved = useSavedForm({
    initial,
    send: (values: NewEventValues, key) => createEvent(network.id)(newEventBody(values), key),
    changes: [EVENTS_KEY, TODAY_KEY],
    onSaved: ({ id }) => navigate({ to: '/e/$eventId', params: { eventId: id } }),
    check: (values) => ({ title: values.title.trim() === '' && 'required', ...timeFaults(values) }),
    nameOf: (field) =>
      ({ startsLocal: 'starts', endsLocal: 'ends', 'modes.0.capacity': 'onSite', 'modes.1.capacity': 'online' })[
        field
      ] ?? field,
  });
  const { form } = saved;
  const take = (type: EventType): void => {
    const { title, day } = form.values;
    form.setValues({ ...valuesFor(type), title, ...(form.isDirty('day') ? { day } : {}) });
  };
  const { format } = form.values;
  return (
    <Page
      title={t('events.new')}
      lead={t('events.newLead')}
      above={<Link to="/termine">{t('events.title')}</Link>}
      shape="grid"
    >
      <Form saved={saved} action={t('events.createDraft')} onCancel={() => void navigate({ to: '/termine' })}>
        <fieldset>
          <legend className={classes.legend}>{t('events.kind')}</legend>
          <div className={classes.kinds}>
            {presets.map(({ type }) => (
              <label key={type} className={classes.kind}>
                <input
                  type="radio"
                  name="type"
                  value={type}
                  checked={form.values.type === type}
                  onChange={() => take(type)}
                />
                <span>
                  <strong>{t(`events.type.${type}`)}</strong>
                  <small>{t(`events.typeHint.${type}`)}</small>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <FieldGroup title={t('events.whatAndWhen')}>
          <TextField form={form} name="title" label={t('events.eventTitle')} maxLength={200} />
          <TimeFields form={form} dayField={{ label: t('common.day') }} />
          <ChoiceField
            form={form}
            name="format"
            label={t('events.formatLabel')}
            choices={eventFormats.map((value) => ({ value, label: t(`events.format.${value}`) }))}
          />
          <Row>
            {format !== 'online' && (
              <TextField
                form={form}
                name="onSite"
                label={t('events.capacity.on_site')}
                description={t('events.capacityHint')}
                inputMode="numeric"
              />
            )}
            {format !== 'in_person' && (
              <TextField
                form={form}
                name="online"
                label={t('events.capacity.online')}
                description={t('events.capacityHint')}
                inputMode="numeric"
              />
            )}
          </Row>
        </FieldGroup>
      </Form>
    </Page>
  );
}
