import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../api/types';
import { FieldGroup, Form, Row } from '../../components/forms/Form';
import { ChoiceField, fieldId, TextField } from '../../components/forms/fields';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { CONTACTS_KEYS, createPerson, editPerson } from './contacts';
import { landChoices } from './names';
import { OrganisationPicker } from './pickers';
import { TagsField } from './TagsField';
import { personBody, personValues, type PersonValues } from './person-values';

type Props = Readonly<{
  networkId: string;
  person: PersonView | null;
  onSaved: (id: string) => void | Promise<void>;
  onCancel: () => void;
}>;

export function PersonForm({ networkId, person, onSaved, onCancel }: Props) {
  const { t } = useTranslation();
  const send = (values: PersonValues, key: string) =>
    person
      ? editPerson(person.id)({ ...personBody(values), version: person.version }, key)
      : createPerson(networkId)(personBody(values), key);
  const saved = useSavedForm({
    initial: personValues(person),
    send,
    changes: CONTACTS_KEYS,
    onSaved: ({ id }) => onSaved(id),
    nameOf: (field) => (field === 'organisationId' ? 'organisation' : field.replace(/^tags\.\d+$/, 'tags')),
    check: ({ lastName, source }) => ({
      lastName: lastName.trim() === '' && 'required',
      source: source.trim() === '' && 'required',
    }),
  });
  const { form } = saved;
  return (
    <>
      <Form saved={saved} action={t('common.save')} onCancel={onCancel}>
        <FieldGroup title={t('contacts.nameGroup')} lead={person ? t('contacts.nameLead') : undefined}>
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
          <OrganisationPicker
            id={fieldId('organisation')}
            networkId={networkId}
            label={t('contacts.organisation')}
            description={t('contacts.organisationHint')}
            clearable
            allowsOther
            value={form.values.organisation}
            onPick={({ id, name }) => form.setFieldValue('organisation', name === '' ? null : { id: id ?? '', name })}
          />
          <TextField form={form} name="functionTitle" label={t('contacts.functionTitle')} maxLength={120} />
          <TagsField
            id={fieldId('tags')}
            networkId={networkId}
            label={t('contacts.tags')}
            description={t('contacts.tagsHint')}
            error={form.errors.tags}
            value={form.values.tags}
            onChange={(tags) => form.setFieldValue('tags', tags)}
          />
        </FieldGroup>
        <FieldGroup title={t('contacts.reachGroup')}>
          <Row>
            <TextField form={form} name="email" label={t('contacts.email')} type="email" maxLength={254} />
            <TextField form={form} name="phone" label={t('contacts.phone')} type="tel" maxLength={60} />
          </Row>
          <Row>
            <ChoiceField
              form={form}
              name="land"
              label={t('contacts.land')}
              choices={[{ value: '', label: t('common.none') }, ...landChoices]}
            />
            <ChoiceField
              form={form}
              name="channel"
              label={t('contacts.channelLabel')}
              choices={(['email', 'post', 'phone'] as const).map((value) => ({
                value,
                label: t(`contacts.channel.${value}`),
              }))}
            />
            <ChoiceField
              form={form}
              name="language"
              label={t('contacts.languageLabel')}
              choices={[
                { value: 'de', label: 'Deutsch' },
                { value: 'en', label: 'English' },
              ]}
            />
          </Row>
        </FieldGroup>
        <FieldGroup title={t('contacts.originGroup')} lead={t('contacts.originLead')}>
          <TextField
            form={form}
            name="source"
            label={t('contacts.source')}
            description={t('contacts.sourceHint')}
            maxLength={200}
          />
          <TextField form={form} name="legalBasis" label={t('contacts.legalBasis')} maxLength={200} />
        </FieldGroup>
      </Form>
    </>
  );
}
