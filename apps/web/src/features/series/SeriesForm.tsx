import { useTranslation } from 'react-i18next';
import type { SeriesView } from '../../api/types';
import { FieldGroup, Form } from '../../components/forms/Form';
import { TextField, TickField } from '../../components/forms/fields';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { GroupFields } from './GroupFields';
import { HostsField } from './HostsField';
import { ruleBody, ruleValues } from './recurrence';
import { RuleFields } from './RuleFields';
import { editSeries, PLANNED_KEYS } from './series';

type Props = Readonly<{ series: SeriesView; onSaved: () => void; onCancel: () => void }>;

const formNames: Readonly<Record<string, string>> = {
  ...{ 'recurrence.starts': 'starts', 'recurrence.pattern': 'repeats', 'recurrence.every': 'every' },
  ...{ 'recurrence.end': 'count', 'recurrence.count': 'count', 'recurrence.until': 'until' },
};

export function SeriesForm({ series, onSaved, onCancel }: Props) {
  const { t } = useTranslation();
  const { recurrence, template, group, numberingFrom } = series;
  const saved = useSavedForm({
    initial: {
      title: series.title,
      starts: recurrence?.starts ?? template?.startsLocal.slice(0, 10) ?? '',
      ...ruleValues(recurrence),
      groupId: group?.id ?? '',
      numberingFrom: numberingFrom === null ? '' : String(numberingFrom),
      guaranteeRelevant: series.guaranteeRelevant,
      expectsMembers: series.expectsMembers,
      hosts: series.hosts,
    },
    send: (values, key) =>
      editSeries(series.id)(
        {
          version: series.version,
          title: values.title,
          recurrence: ruleBody(values, values.starts),
          groupId: values.groupId === '' ? null : values.groupId,
          numberingFrom: values.numberingFrom.trim() === '' ? null : Number(values.numberingFrom),
          guaranteeRelevant: values.guaranteeRelevant,
          expectsMembers: values.groupId !== '' && values.expectsMembers,
          hostOrganisationIds: values.hosts.map(({ id }) => id),
        },
        key,
      ),
    changes: PLANNED_KEYS,
    onSaved,
    check: ({ title, starts, repeats }) => ({
      title: title.trim() === '' && 'required',
      starts: repeats !== 'by-hand' && starts === '' && 'not-a-day',
    }),
    nameOf: (field) => formNames[field] ?? field,
  });
  const { form } = saved;
  return (
    <Form saved={saved} action={t('common.save')} onCancel={onCancel}>
      <FieldGroup title={t('series.facts')} lead={t('series.editLead')}>
        <TextField
          form={form}
          name="title"
          label={t('series.seriesTitle')}
          description={t('series.titleHint')}
          maxLength={200}
        />
        <GroupFields form={form} networkId={series.networkId} />
        {form.values.groupId !== '' && (
          <TickField
            form={form}
            name="expectsMembers"
            label={t('series.expectsMembers')}
            description={t('series.expectsHint')}
          />
        )}
        <TickField
          form={form}
          name="guaranteeRelevant"
          label={t('series.guaranteeRelevant')}
          description={t('series.guaranteeHint')}
        />
      </FieldGroup>
      <FieldGroup title={t('series.rhythm')}>
        {form.values.repeats !== 'by-hand' && (
          <TextField form={form} name="starts" label={t('series.firstDay')} type="date" maw={260} />
        )}
        <RuleFields form={form} networkId={series.networkId} starts={form.values.starts} />
      </FieldGroup>
      <FieldGroup title={t('series.hosts')}>
        <HostsField
          networkId={series.networkId}
          value={form.values.hosts}
          onChange={(hosts) => form.setFieldValue('hosts', hosts)}
        />
      </FieldGroup>
    </Form>
  );
}
