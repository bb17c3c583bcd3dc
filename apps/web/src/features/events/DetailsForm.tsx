import { useTranslation } from 'react-i18next';
import type { EventInFull } from '../../api/types';
import { FieldGroup, Form, Row } from '../../components/forms/Form';
import { AreaField, ChoiceField, fieldId, TextField, TickField } from '../../components/forms/fields';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { Note } from '../../components/Note';
import { toast } from '../../components/toast';
import { when } from '../../i18n/format';
import { OrganisationPicker } from '../contacts/pickers';
import { type EditValues, editValues } from './details';
import { changedBy } from './events';
import { timeFaults } from './plan';
import { PlacesFields } from './PlacesFields';
import { eventFormats, eventTypes } from './presets';
import { useEventSave } from './useEventSave';
import { TimeFields } from './TimeFields';

type Props = Readonly<{ event: EventInFull }>;

const names: Readonly<Record<string, string>> = {
  startsLocal: 'starts',
  endsLocal: 'ends',
  hostOrganisationId: 'host',
};

export function DetailsForm({ event }: Props) {
  const { t } = useTranslation();
  const saved = useSavedForm({
    initial: editValues(event),
    send: useEventSave(event),
    changes: changedBy(event.id),
    onSaved: () => toast(t('common.saved')),
    check: (values) => ({ title: values.title.trim() === '' && 'required', ...timeFaults(values) }),
    nameOf: (field) =>
      names[field] ??
      field.replace(
        /^modes\.(\d)\.(capacity|reserved)$/,
        (_, index: string, part: string) => `places.${event.modes[Number(index)]?.mode}_${part}`,
      ),
  });
  const { form } = saved;
  return (
    <>
      <Form saved={saved} action={t('common.save')} sticky>
        <FieldGroup name="facts" title={t('events.group.facts')}>
          <TextField form={form} name="title" label={t('events.eventTitle')} maxLength={200} />
          <TextField form={form} name="motto" label={t('events.motto')} maxLength={200} />
          <Row>
            <ChoiceField
              form={form}
              name="type"
              label={t('events.kind')}
              choices={eventTypes.map((value) => ({ value, label: t(`events.type.${value}`) }))}
            />
            <TextField
              form={form}
              name="number"
              label={t('events.number')}
              description={t('events.numberHint')}
              inputMode="numeric"
            />
          </Row>
          <AreaField
            form={form}
            name="description"
            label={t('events.description')}
            description={t('events.descriptionHint')}
            rows={6}
            maxLength={10_000}
          />
          <AreaField form={form} name="audience" label={t('events.audience')} rows={2} maxLength={2000} />
          <TickField
            form={form}
            name="guaranteeRelevant"
            label={t('events.guaranteeRelevant')}
            description={t('events.guaranteeHint')}
          />
          <Row>
            <TextField
              form={form}
              name="costNote"
              label={t('events.costNote')}
              description={t('events.costNoteHint')}
              maxLength={200}
            />
            <TextField form={form} name="nextDateHint" label={t('events.nextDateHint')} maxLength={500} />
          </Row>
        </FieldGroup>
        <PlaceAndTime event={event} form={form} />
        <PlacesFields event={event} form={form} />
        <FieldGroup name="window" title={t('events.group.window')} lead={t('events.windowLead')}>
          <Row>
            <TextField form={form} name="window.opens" label={t('events.opensOn')} type="datetime-local" />
            <TextField form={form} name="window.closes" label={t('events.closesOn')} type="datetime-local" />
            <TextField form={form} name="window.cancelUntil" label={t('events.cancelUntil')} type="datetime-local" />
          </Row>
          <TextField
            form={form}
            name="maxPerOrganisation"
            label={t('events.maxPerOrganisation')}
            description={t('events.maxPerOrganisationHint')}
            inputMode="numeric"
          />
        </FieldGroup>
        <FieldGroup name="contact" title={t('events.group.contact')} lead={t('events.contactLead')}>
          <TextField form={form} name="contactName" label={t('events.contactName')} maxLength={200} />
          <Row>
            <TextField form={form} name="contactPhone" label={t('events.contactPhone')} type="tel" maxLength={60} />
            <TextField form={form} name="contactEmail" label={t('events.contactEmail')} type="email" maxLength={254} />
          </Row>
        </FieldGroup>
        <FieldGroup name="funding" title={t('events.group.funding')}>
          <AreaField
            form={form}
            name="fundingNotice"
            label={t('events.fundingNotice')}
            description={t('events.fundingHint', { notice: event.networkFundingNotice || '–' })}
            rows={3}
            maxLength={2000}
          />
        </FieldGroup>
      </Form>
    </>
  );
}

type FormOf = ReturnType<typeof useSavedForm<EditValues, unknown>>['form'];

function PlaceAndTime({ event, form }: Props & Readonly<{ form: FormOf }>) {
  const { t } = useTranslation();
  const isDraft = event.state === 'draft';
  const { format } = form.values;
  return (
    <FieldGroup name="place" title={t('events.group.place')}>
      {!isDraft && (
        <Note tone="info">
          <p>{t('events.planIsPublic', { when: when(event.startsLocal, event.endsLocal, event.zone) })}</p>
        </Note>
      )}
      {isDraft && (
        <>
          <TimeFields form={form} dayField={{ label: t('common.day') }} />
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
            <TextField
              form={form}
              name="meetingUrl"
              label={t('events.meetingUrl')}
              description={t('events.meetingUrlHint')}
              type="url"
              maxLength={500}
            />
          )}
        </>
      )}
      <OrganisationPicker
        id={fieldId('host')}
        networkId={event.networkId}
        label={t('events.host')}
        description={t('events.hostHint')}
        clearable
        value={form.values.host}
        onPick={({ id, name }) => form.setFieldValue('host', id === null ? null : { id, name })}
      />
      {format !== 'online' && (
        <>
          <AreaField form={form} name="venueDirections" label={t('events.venueDirections')} rows={3} maxLength={4000} />
          <AreaField
            form={form}
            name="accessibilityNotes"
            label={t('events.accessibilityNotes')}
            description={t('events.accessibilityHint')}
            rows={3}
            maxLength={4000}
          />
        </>
      )}
    </FieldGroup>
  );
}
