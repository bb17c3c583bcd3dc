import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonSummary } from '../../api/types';
import { FieldGroup, Row } from '../../components/forms/Form';
import { ChoiceField, fieldId, TextField } from '../../components/forms/fields';
import { Note } from '../../components/Note';
import { PersonLink } from '../contacts/links';
import { fullName, landChoices } from '../contacts/names';
import { OrganisationPicker, type Picked, PersonPicker } from '../contacts/pickers';
import { type EnterValues, isReachable, knownValues, newValues } from './enter-values';
import { KnownMailbox } from './KnownMailbox';

type Props = Readonly<{ form: UseFormReturnType<EnterValues>; networkId: string }>;

/** Who is entered: somebody of the network, found by name or mailbox, or somebody new. */
export function WhoFields({ form, networkId }: Props) {
  const { t } = useTranslation();
  const [unreachable, setUnreachable] = useState<PersonSummary | null>(null);
  const { known, organisation } = form.values;
  const pick = ({ row, name }: Picked<PersonSummary>): void => {
    const isMissing = row !== null && !isReachable(row);
    setUnreachable(isMissing ? row : null);
    form.clearErrors();
    if (!isMissing) form.setValues(row === null ? newValues(name) : knownValues(row));
  };
  return (
    <FieldGroup title={t('registrations.who')}>
      <PersonPicker
        id={fieldId('known')}
        networkId={networkId}
        label={t('registrations.findPerson')}
        description={known?.email ?? t('registrations.findPersonHint')}
        value={known && { id: known.id, name: fullName(known) }}
        clearable
        allowsOther
        otherLabel={(name) => t('registrations.enterNew', { name })}
        onPick={pick}
      />
      {unreachable && (
        <Note tone="warning">
          <p>
            {t('registrations.unreachable')} <PersonLink to={{ id: unreachable.id, name: fullName(unreachable) }} />
          </p>
        </Note>
      )}
      {!known && <NewPersonFields form={form} networkId={networkId} />}
      <Row>
        <OrganisationPicker
          id={fieldId('organisation')}
          networkId={networkId}
          label={t('contacts.organisation')}
          description={t('contacts.organisationHint')}
          clearable
          allowsOther
          value={organisation}
          onPick={({ id, name }) => form.setFieldValue('organisation', name === '' ? null : { id: id ?? '', name })}
        />
        {!known && <TextField form={form} name="functionTitle" label={t('contacts.functionTitle')} maxLength={200} />}
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
  );
}

function NewPersonFields({ form, networkId }: Props) {
  const { t } = useTranslation();
  return (
    <>
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
      <KnownMailbox
        networkId={networkId}
        email={form.values.email}
        onPick={(person) => form.setValues(knownValues(person))}
      />
    </>
  );
}
