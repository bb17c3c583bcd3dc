import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TODAY_KEY } from '../../api/keys';
import { Form, FieldGroup } from '../../components/forms/Form';
import { ChoiceField, TextField, TickField } from '../../components/forms/fields';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { Loaded } from '../../components/Loaded';
import { Page } from '../../components/Page';
import { useNetwork } from '../session/useNetwork';
import { copyEvent, createEvent, eventQuery, EVENTS_KEY, templatesQuery } from './events';
import { KindChoice } from './KindChoice';
import {
  copyBody,
  courseFor,
  fieldOf,
  newEventBody,
  type NewEventValues,
  type Template,
  valuesFor,
  valuesLike,
} from './new-event';
import { NewPlaces } from './NewPlaces';
import { timeFaults } from './plan';
import { eventFormats } from './presets';
import { TimeFields } from './TimeFields';
import type { UsualName } from './usual-course';

/** `withCourse` is what somebody wishes, whatever kind they choose: some kinds have none. */
type Values = NewEventValues & { withCourse: boolean };

const route = getRouteApi('/inside/termine/neu');
const MOST_TEMPLATES = 4;

export function NewEventPage() {
  const { vorlage } = route.useSearch();
  return vorlage === undefined ? <WithTemplates /> : <LikeOne key={vorlage} eventId={vorlage} />;
}

function LikeOne({ eventId }: Readonly<{ eventId: string }>) {
  const query = useQuery(eventQuery(eventId));
  return <Loaded query={query}>{(event) => <WithTemplates chosen={event} />}</Loaded>;
}

function WithTemplates({ chosen }: Readonly<{ chosen?: Template }>) {
  const query = useQuery(templatesQuery(useNetwork().id));
  return (
    <Loaded query={query}>
      {(rows) => {
        const others = rows.filter(({ id }) => id !== chosen?.id);
        const templates = [...(chosen ? [chosen] : []), ...others].slice(0, MOST_TEMPLATES);
        return <NewEvent templates={templates} chosen={chosen} />;
      }}
    </Loaded>
  );
}

type Props = Readonly<{ templates: readonly Template[]; chosen: Template | undefined }>;

function NewEvent({ templates, chosen }: Props) {
  const { t } = useTranslation();
  const network = useNetwork();
  const navigate = route.useNavigate();
  const named = (name: UsualName) => t(`events.preset.${name}`);
  const [initial] = useState(() => (chosen ? valuesLike(chosen) : valuesFor('fachtag')));
  const saved = useSavedForm({
    initial: { ...initial, withCourse: true },
    send: (values: Values, key) =>
      values.templateId === null
        ? createEvent(network.id)(
            { ...newEventBody(values), agenda: values.withCourse ? [...courseFor(values, named)] : [] },
            key,
          )
        : copyEvent(values.templateId)(copyBody(values), key),
    changes: [EVENTS_KEY, TODAY_KEY],
    onSaved: ({ id }) => navigate({ to: '/e/$eventId', params: { eventId: id } }),
    check: (values) => ({ title: values.title.trim() === '' && 'required', ...timeFaults(values) }),
    nameOf: fieldOf,
  });
  const { form } = saved;
  const { templateId } = form.values;
  const course = templateId === null ? courseFor(form.values, named) : [];
  const [proposed, setProposed] = useState(initial);
  // What somebody has typed stays; what was only proposed makes way for the new proposal.
  const propose = (values: NewEventValues): void => {
    const { title, day } = form.values;
    form.setValues({
      ...values,
      ...(title === proposed.title ? {} : { title }),
      ...(day === proposed.day ? {} : { day }),
    });
    setProposed(values);
  };
  return (
    <Page
      title={t('events.new')}
      lead={
        <>
          {t('events.newLead')} {t('series.repeatsQuestion')} <Link to="/reihen/neu">{t('series.new')}</Link>
        </>
      }
      above={<Link to="/termine">{t('events.title')}</Link>}
      shape="grid"
    >
      <Form saved={saved} action={t('events.createDraft')} onCancel={() => void navigate({ to: '/termine' })}>
        <KindChoice
          {...{ templates, templateId }}
          type={form.values.type}
          onKind={(type) => propose(valuesFor(type))}
          onTemplate={(template) => propose(valuesLike(template))}
        />
        <FieldGroup title={t('events.whatAndWhen')}>
          <TextField form={form} name="title" label={t('events.eventTitle')} maxLength={200} />
          <TimeFields form={form} dayField={{ label: t('common.day') }} />
          {templateId === null ? (
            <>
              <ChoiceField
                form={form}
                name="format"
                label={t('events.formatLabel')}
                choices={eventFormats.map((value) => ({ value, label: t(`events.format.${value}`) }))}
              />
              <TickField
                form={form}
                name="guaranteeRelevant"
                label={t('events.guaranteeRelevant')}
                description={t('events.guaranteeHint')}
              />
              <NewPlaces form={form} />
              {course.length > 0 && (
                <TickField
                  form={form}
                  name="withCourse"
                  label={t('events.withCourse')}
                  description={t('events.withCourseHint', { lines: course.map(({ title }) => title).join(', ') })}
                />
              )}
            </>
          ) : (
            <p>{t('events.copy.text')}</p>
          )}
        </FieldGroup>
      </Form>
    </Page>
  );
}
