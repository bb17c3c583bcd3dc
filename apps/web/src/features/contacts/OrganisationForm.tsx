import { useTranslation } from 'react-i18next';
import type { Land, OrganisationView } from '../../api/types';
import { FieldGroup, Form, Row } from '../../components/forms/Form';
import { ChoiceField, TextField } from '../../components/forms/fields';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { CONTACTS_KEYS, createOrganisation, editOrganisation } from './contacts';
import { organisationContexts, organisationTypes } from './kinds';
import { landChoices } from './names';

type Props = Readonly<{
  networkId: string;
  organisation: OrganisationView | null;
  onSaved: (id: string) => void | Promise<void>;
  onCancel: () => void;
}>;

export function OrganisationForm({ networkId, organisation, onSaved, onCancel }: Props) {
  const { t } = useTranslation();
  const saved = useSavedForm({
    initial: {
      name: organisation?.name ?? '',
      shortName: organisation?.shortName ?? '',
      legalForm: organisation?.legalForm ?? '',
      type: organisation?.type ?? ('other' as const),
      context: organisation?.context ?? ('association' as const),
      city: organisation?.city ?? '',
      district: organisation?.district ?? '',
      land: organisation?.land ?? ('' as Land | ''),
      website: organisation?.website ?? '',
    },
    send: ({ land, website, ...values }, key) => {
      const body = { ...values, land: land || null, website: website.trim() === '' ? null : website };
      return organisation
        ? editOrganisation(organisation.id)({ ...body, version: organisation.version }, key)
        : createOrganisation(networkId)(body, key);
    },
    changes: CONTACTS_KEYS,
    onSaved: ({ id }) => onSaved(id),
    check: ({ name }) => ({ name: name.trim() === '' && 'required' }),
  });
  const { form } = saved;
  return (
    <>
      <Form saved={saved} action={t('common.save')} onCancel={onCancel}>
        <FieldGroup title={t('contacts.organisations.facts')}>
          <TextField form={form} name="name" label={t('contacts.name')} maxLength={200} />
          <Row>
            <TextField form={form} name="shortName" label={t('contacts.shortName')} maxLength={60} />
            <TextField form={form} name="legalForm" label={t('contacts.legalForm')} maxLength={60} />
          </Row>
          <Row>
            <ChoiceField
              form={form}
              name="type"
              label={t('contacts.typeLabel')}
              choices={organisationTypes.map((value) => ({ value, label: t(`contacts.organisationType.${value}`) }))}
            />
            <ChoiceField
              form={form}
              name="context"
              label={t('contacts.contextLabel')}
              choices={organisationContexts.map((value) => ({ value, label: t(`contacts.context.${value}`) }))}
            />
          </Row>
          <Row>
            <TextField form={form} name="city" label={t('contacts.city')} maxLength={120} />
            <TextField form={form} name="district" label={t('contacts.district')} maxLength={120} />
            <ChoiceField
              form={form}
              name="land"
              label={t('contacts.land')}
              choices={[{ value: '', label: t('common.none') }, ...landChoices]}
            />
          </Row>
          <TextField form={form} name="website" label={t('contacts.website')} type="url" maxLength={500} />
        </FieldGroup>
      </Form>
    </>
  );
}
