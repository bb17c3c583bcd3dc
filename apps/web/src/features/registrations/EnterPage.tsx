import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EventInFull, Land, Mode, RegistrationRow } from '../../api/types';
import { FieldGroup, Form, Row } from '../../components/forms/Form';
import { AreaField, ChoiceField, TextField, TickField } from '../../components/forms/fields';
import { UnsavedGuard } from '../../components/forms/UnsavedGuard';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { Loaded } from '../../components/Loaded';
import { Page } from '../../components/Page';
import { toast } from '../../components/toast';
import { currentLanguage } from '../../i18n/i18n';
import { landChoices } from '../contacts/names';
import { eventQuery } from '../events/events';
import { changedWith, enter } from './registrations';
import { placeKinds } from './search';

const route = getRouteApi('/inside/e/$eventId/teilnehmende/neu');

export function EnterPage() {
  const { eventId } = route.useParams();
  const query = useQuery(eventQuery(eventId));
  return <Loaded query={query}>{(event) => <EnterForm event={event} />}</Loaded>;
}

/** Somebody rang up, wrote, or stands at the door. */
function EnterForm({ event }: Readonly<{ event: EventInFull }>) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const back = () => navigate({ to: '/e/$eventId/teilnehmende', params: { eventId: event.id } });
  const saved = useSavedForm({
    initial: {
      salutation: 'none' as 'none' | 'Frau' | 'Herr',
      title: '',
      firstName: '',
      lastName: '',
      email: '',
      phone: '',
      organisationName: '',
      functionTitle: '',
      projectName: '',
      land: '' as Land | '',
      mode: (event.modes[0]?.mode ?? 'on_site') as Mode,
      place: 'regular' as RegistrationRow['place'],
      dietary: '',
      accessNeeds: '',
      listsName: false,
      walkIn: false,
    },
    send: ({ land, ...values }, key) =>
      enter(event.id)({ ...values, land: land || null, language: currentLanguage() }, key),
    changes: changedWith(event.id),
    onSaved: async ({ status, position }) => {
      toast(
        status === 'confirmed'
          ? t('registrations.entered')
          : t('registrations.enteredWaiting', { position: position ?? '–' }),
      );
      await back();
    },
    check: ({ firstName, lastName, email }) => ({
      firstName: firstName.trim() === '' && 'required',
      lastName: lastName.trim() === '' && 'required',
      email: email.trim() === '' && 'required',
    }),
  });
  const { form } = saved;
  const above = (
    <Link to="/e/$eventId/teilnehmende" params={{ eventId: event.id }}>
      {t('registrations.title')}
    </Link>
  );
  return (
    <Page title={t('registrations.enter')} lead={t('registrations.enterLead')} above={above} shape="grid">
      <UnsavedGuard isDirty={saved.isDirty && !saved.isSaving} />
      <Form saved={saved} action={t('registrations.enterAction')} onCancel={() => void back()}>
        <FieldGroup title={t('registrations.who')}>
          <Row>
            <ChoiceField
              form={form}
              name="salutation"
              label={t('contacts.salutationLabel')}
              choices={(['none', 'Frau', 'Herr'] as const).map((value) => ({
                value,
                label: t(`contacts.salutation.${value}`),
              }))}
            />
            <TextField form={form} name="title" label={t('contacts.personTitle')} maxLength={60} />
          </Row>
          <Row>
            <TextField form={form} name="firstName" label={t('contacts.firstName')} maxLength={120} />
            <TextField form={form} name="lastName" label={t('contacts.lastName')} maxLength={120} />
          </Row>
          <Row>
            <TextField form={form} name="email" label={t('contacts.email')} type="email" maxLength={254} />
            <TextField form={form} name="phone" label={t('contacts.phone')} type="tel" maxLength={60} />
          </Row>
          <Row>
            <TextField form={form} name="organisationName" label={t('contacts.organisation')} maxLength={300} />
            <TextField form={form} name="functionTitle" label={t('contacts.functionTitle')} maxLength={200} />
          </Row>
          <Row>
            <TextField form={form} name="projectName" label={t('registrations.column.project')} maxLength={300} />
            <ChoiceField
              form={form}
              name="land"
              label={t('contacts.land')}
              choices={[{ value: '', label: t('common.none') }, ...landChoices]}
            />
          </Row>
        </FieldGroup>
        <FieldGroup title={t('registrations.how')}>
          <Row>
            {event.modes.length > 1 && (
              <ChoiceField
                form={form}
                name="mode"
                label={t('registrations.column.mode')}
                choices={event.modes.map(({ mode }) => ({ value: mode, label: t(`events.mode.${mode}`) }))}
              />
            )}
            <ChoiceField
              form={form}
              name="place"
              label={t('registrations.column.place')}
              choices={placeKinds.map((value) => ({ value, label: t(`registrations.place.${value}`) }))}
            />
          </Row>
          <AreaField form={form} name="dietary" label={t('registrations.dietary')} rows={2} maxLength={1000} />
          <AreaField
            form={form}
            name="accessNeeds"
            label={t('registrations.accessNeeds')}
            description={t('registrations.needsHint')}
            rows={2}
            maxLength={1000}
          />
          <TickField form={form} name="listsName" label={t('registrations.listsNameLong')} />
          <TickField form={form} name="walkIn" label={t('registrations.walkIn')} />
        </FieldGroup>
      </Form>
    </Page>
  );
}
