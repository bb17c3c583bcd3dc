import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EventInFull } from '../../api/types';
import { FieldGroup, Form, Row } from '../../components/forms/Form';
import { AreaField, ChoiceField, TickField } from '../../components/forms/fields';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { Loaded } from '../../components/Loaded';
import { Page } from '../../components/Page';
import { toast } from '../../components/toast';
import { PERSONS_KEY } from '../contacts/contacts';
import { eventQuery } from '../events/events';
import { enterBody, startValues } from './enter-values';
import { changedWith, enter } from './registrations';
import { placeKinds } from './search';
import { WhoFields } from './WhoFields';

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
  const isWalkIn = route.useSearch().weg === 'ohne-anmeldung';
  const isOver = new Date(event.endsAt) <= new Date();
  const from = {
    ...{ to: isWalkIn ? ('/e/$eventId/anwesenheit' as const) : ('/e/$eventId/teilnehmende' as const) },
    ...{ params: { eventId: event.id } },
  };
  const back = () => navigate(from);
  const saved = useSavedForm({
    initial: startValues(event.modes[0]?.mode ?? 'on_site', isWalkIn || isOver),
    send: (values, key) => enter(event.id)(enterBody(values), key),
    changes: [...changedWith(event.id), PERSONS_KEY],
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
  const above = <Link {...from}>{t(isWalkIn ? 'events.tab.attendance' : 'registrations.title')}</Link>;
  return (
    <Page
      title={t('registrations.enter')}
      lead={t(isOver ? 'registrations.enterLateLead' : 'registrations.enterLead')}
      above={above}
      shape="grid"
    >
      <Form saved={saved} action={t('registrations.enterAction')} onCancel={() => void back()}>
        <WhoFields form={form} networkId={event.networkId} />
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
            <ChoiceField
              form={form}
              name="language"
              label={t('registrations.mailLanguage')}
              choices={[
                { value: 'de', label: 'Deutsch' },
                { value: 'en', label: 'English' },
              ]}
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
