import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldGroup, Form } from '../../components/forms/Form';
import { ChoiceField, TextField, TickField } from '../../components/forms/fields';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { Loaded } from '../../components/Loaded';
import { Page } from '../../components/Page';
import { eventQuery, templatesQuery } from '../events/events';
import { KindChoice } from '../events/KindChoice';
import type { RuleDay } from '../../api/types';
import type { Template } from '../events/new-event';
import { timeFaults } from '../events/plan';
import { eventFormats } from '../events/presets';
import { TimeFields } from '../events/TimeFields';
import { useNetwork } from '../session/useNetwork';
import { GroupFields } from './GroupFields';
import { HostsField } from './HostsField';
import { newSeriesBody, type NewSeriesValues, seriesLike, seriesOfKind, weeksAhead } from './new-series';
import { RuleFields } from './RuleFields';
import { createSeries, PLANNED_KEYS, ruleDaysQuery } from './series';

const route = getRouteApi('/inside/reihen/neu');
const MOST_TEMPLATES = 4;

export function NewSeriesPage() {
  const { vorlage } = route.useSearch();
  return vorlage === undefined ? <WithTemplates /> : <OfOne key={vorlage} eventId={vorlage} />;
}

function OfOne({ eventId }: Readonly<{ eventId: string }>) {
  return <Loaded query={useQuery(eventQuery(eventId))}>{(event) => <WithTemplates chosen={event} />}</Loaded>;
}

function WithTemplates({ chosen }: Readonly<{ chosen?: Template }>) {
  const { id: networkId } = useNetwork();
  const templates = useQuery(templatesQuery(networkId));
  const [ahead] = useState(weeksAhead);
  const weeks = useQuery(ruleDaysQuery(networkId, ahead));
  return (
    <Loaded query={templates}>
      {(rows) => {
        const others = rows.filter(({ id }) => id !== chosen?.id);
        const offered = [...(chosen ? [chosen] : []), ...others].slice(0, MOST_TEMPLATES);
        return (
          <Loaded query={weeks}>{(days) => <NewSeries templates={offered} chosen={chosen} weeks={days} />}</Loaded>
        );
      }}
    </Loaded>
  );
}

const formNames: Readonly<Record<string, string>> = {
  ...{ 'first.startsLocal': 'starts', 'first.endsLocal': 'ends', 'recurrence.starts': 'day' },
  ...{ 'recurrence.pattern': 'repeats', 'recurrence.every': 'every', 'recurrence.end': 'count' },
  ...{ 'recurrence.count': 'count', 'recurrence.until': 'until' },
};

type Props = Readonly<{ templates: readonly Template[]; chosen: Template | undefined; weeks: readonly RuleDay[] }>;

function NewSeries({ templates, chosen, weeks }: Props) {
  const { t } = useTranslation();
  const network = useNetwork();
  const navigate = route.useNavigate();
  const [initial] = useState(() => (chosen ? seriesLike(chosen, weeks) : seriesOfKind('arbeitskreis', weeks)));
  const saved = useSavedForm({
    initial,
    send: async (values: NewSeriesValues, key) => {
      const { id } = await createSeries(network.id)(newSeriesBody(values), key);
      return { id, year: Number(values.day.slice(0, 4)) };
    },
    changes: PLANNED_KEYS,
    onSaved: ({ id, year }) => navigate({ to: '/reihen/$seriesId', params: { seriesId: id }, search: { jahr: year } }),
    check: (values) => ({ title: values.title.trim() === '' && 'required', ...timeFaults(values) }),
    nameOf: (field) => formNames[field] ?? field,
  });
  const { form } = saved;
  const { templateId, type, day } = form.values;
  const begin = (values: NewSeriesValues): void => {
    const { title, groupId, hosts, numberingFrom } = form.values;
    form.setValues({
      ...values,
      groupId,
      hosts,
      numberingFrom: values.numberingFrom || numberingFrom,
      ...(title === '' || values.templateId ? {} : { title }),
    });
  };
  return (
    <Page
      title={t('series.new')}
      lead={t('series.newLead')}
      above={<Link to="/reihen">{t('series.title')}</Link>}
      shape="grid"
    >
      <Form saved={saved} action={t('series.create')} onCancel={() => void navigate({ to: '/reihen' })}>
        <KindChoice
          {...{ templates, templateId, type }}
          onKind={(kind) => begin(seriesOfKind(kind, weeks))}
          onTemplate={(template) => begin(seriesLike(template, weeks))}
        />
        <FieldGroup title={t('events.whatAndWhen')}>
          <TextField
            form={form}
            name="title"
            label={t('series.seriesTitle')}
            description={t('series.titleHint')}
            maxLength={200}
          />
          {templateId === null ? (
            <>
              <TimeFields form={form} dayField={{ label: t('series.firstDay') }} />
              <ChoiceField
                form={form}
                name="format"
                label={t('events.formatLabel')}
                choices={eventFormats.map((value) => ({ value, label: t(`events.format.${value}`) }))}
              />
            </>
          ) : (
            <TextField
              form={form}
              name="day"
              type="date"
              label={t('series.firstDay')}
              description={t('series.likeHint')}
            />
          )}
        </FieldGroup>
        <FieldGroup title={t('series.rhythm')}>
          <RuleFields form={form} networkId={network.id} starts={day} />
        </FieldGroup>
        <FieldGroup title={t('series.whoAndHow')}>
          <GroupFields form={form} networkId={network.id} />
          <TickField
            form={form}
            name="guaranteeRelevant"
            label={t('series.guaranteeRelevant')}
            description={t('series.guaranteeHint')}
          />
          <HostsField
            networkId={network.id}
            value={form.values.hosts}
            onChange={(hosts) => form.setFieldValue('hosts', hosts)}
          />
        </FieldGroup>
      </Form>
    </Page>
  );
}
