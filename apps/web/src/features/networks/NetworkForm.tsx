import { useTranslation } from 'react-i18next';
import type { Land, NetworkView } from '../../api/types';
import { FieldGroup, Form, Row } from '../../components/forms/Form';
import { AreaField, ChoiceField, fieldId, TextField, TickField } from '../../components/forms/fields';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { landChoices } from '../contacts/names';
import { OrganisationPicker } from '../contacts/pickers';
import { SESSION_KEY } from '../../api/keys';
import { AccentFields, FIRST_COLOR } from './AccentFields';
import { QuietPeriodsField } from './QuietPeriodsField';
import { editNetwork, NETWORKS_KEY } from './networks';

type Props = Readonly<{ network: NetworkView; onSaved: () => void; onCancel: () => void }>;

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

export function NetworkForm({ network, onSaved, onCancel }: Props) {
  const { t } = useTranslation();
  const saved = useSavedForm({
    initial: {
      name: network.name,
      slug: network.slug,
      purpose: network.purpose,
      scopeStatement: network.scopeStatement,
      reach: network.reach,
      basis: network.basis,
      orientation: network.orientation,
      formality: network.formality,
      coordinator: network.coordinatingOrganisation,
      mailbox: network.mailbox ?? '',
      phone: network.phone ?? '',
      land: network.land ?? ('' as Land | ''),
      quietPeriods: network.quietPeriods,
      fundingNotice: network.fundingNotice,
      hasAccent: network.accentColor !== null,
      accentColor: network.accentColor ?? FIRST_COLOR,
      isPublic: network.isPublic,
    },
    send: ({ coordinator, mailbox, phone, land, hasAccent, accentColor, ...values }, key) =>
      editNetwork(network.id)(
        {
          ...values,
          coordinatingOrganisationId: coordinator?.id ?? null,
          mailbox: orNull(mailbox),
          phone: orNull(phone),
          land: land || null,
          accentColor: hasAccent ? accentColor : null,
          version: network.version,
        },
        key,
      ),
    changes: [NETWORKS_KEY, SESSION_KEY],
    onSaved,
    nameOf: (field) =>
      field === 'coordinatingOrganisationId' ? 'coordinator' : field.replace(/^quietPeriods\..*/, 'quietPeriods'),
    check: ({ name }) => ({ name: name.trim() === '' && 'required' }),
  });
  const { form } = saved;
  return (
    <>
      <Form saved={saved} action={t('common.save')} onCancel={onCancel}>
        <FieldGroup title={t('networks.facts')}>
          <TextField form={form} name="name" label={t('networks.name')} maxLength={200} />
          <TextField
            form={form}
            name="slug"
            label={t('networks.slug')}
            description={t('networks.slugChange')}
            maxLength={60}
          />
          <AreaField form={form} name="purpose" label={t('networks.purpose')} rows={3} maxLength={4000} />
          <AreaField
            form={form}
            name="scopeStatement"
            label={t('networks.scopeStatement')}
            description={t('networks.scopeHint')}
            rows={3}
            maxLength={4000}
          />
          <Row>
            <ChoiceField
              form={form}
              name="reach"
              label={t('networks.reachLabel')}
              choices={(['regional', 'supraregional'] as const).map((value) => ({
                value,
                label: t(`networks.reach.${value}`),
              }))}
            />
            <ChoiceField
              form={form}
              name="basis"
              label={t('networks.basisLabel')}
              choices={(['region', 'sector', 'topic'] as const).map((value) => ({
                value,
                label: t(`networks.basis.${value}`),
              }))}
            />
          </Row>
          <Row>
            <ChoiceField
              form={form}
              name="orientation"
              label={t('networks.orientationLabel')}
              choices={(['operational', 'strategic'] as const).map((value) => ({
                value,
                label: t(`networks.orientation.${value}`),
              }))}
            />
            <ChoiceField
              form={form}
              name="formality"
              label={t('networks.formalityLabel')}
              choices={(['informal', 'formal'] as const).map((value) => ({
                value,
                label: t(`networks.formality.${value}`),
              }))}
            />
          </Row>
        </FieldGroup>
        <FieldGroup title={t('networks.outside')}>
          <OrganisationPicker
            id={fieldId('coordinator')}
            networkId={network.id}
            label={t('networks.coordinator')}
            clearable
            value={form.values.coordinator}
            onPick={({ id, name }) => form.setFieldValue('coordinator', id === null ? null : { id, name })}
          />
          <Row>
            <TextField
              form={form}
              name="mailbox"
              label={t('networks.mailbox')}
              description={t('networks.mailboxHint')}
              type="email"
              maxLength={254}
            />
            <TextField form={form} name="phone" label={t('contacts.phone')} type="tel" maxLength={60} />
          </Row>
          <ChoiceField
            form={form}
            name="land"
            label={t('contacts.land')}
            choices={[{ value: '', label: t('common.none') }, ...landChoices]}
          />
          <AreaField form={form} name="fundingNotice" label={t('events.fundingNotice')} rows={3} maxLength={1000} />
          <AccentFields form={form} />
          <TickField form={form} name="isPublic" label={t('networks.isPublic')} />
        </FieldGroup>
        <FieldGroup title={t('networks.quiet.title')} lead={t('networks.quiet.lead')}>
          <QuietPeriodsField
            value={form.values.quietPeriods}
            error={form.errors.quietPeriods}
            onChange={(periods) => form.setFieldValue('quietPeriods', [...periods])}
          />
        </FieldGroup>
      </Form>
    </>
  );
}
