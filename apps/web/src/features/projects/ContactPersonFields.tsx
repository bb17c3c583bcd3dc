import { useTranslation } from 'react-i18next';
import { Row } from '../../components/forms/Form';
import { type AnyForm, fieldId, TextField } from '../../components/forms/fields';
import { PersonPicker } from '../contacts/pickers';
import type { ContactValues } from './accept-values';

type Props = Readonly<{
  form: AnyForm & Readonly<{ values: ContactValues; errors: Readonly<Record<string, React.ReactNode>> }>;
  networkId: string;
  onPick: (contact: ContactValues['contact']) => void;
}>;

/** Who speaks for a project: somebody whom the network knows, or somebody new. */
export function ContactPersonFields({ form, networkId, onPick }: Props) {
  const { t } = useTranslation();
  const { contactIs, contact } = form.values;
  if (contactIs === 'none') return null;
  if (contactIs === 'known')
    return (
      <PersonPicker
        id={fieldId('contact')}
        networkId={networkId}
        label={t('projects.fact.contact')}
        value={contact}
        error={form.errors.contact}
        onPick={({ id, name }) => onPick(id === null ? null : { id, name })}
      />
    );
  return (
    <>
      <Row>
        <TextField form={form} name="firstName" label={t('contacts.firstName')} maxLength={120} />
        <TextField form={form} name="lastName" label={t('contacts.lastName')} maxLength={120} />
      </Row>
      <Row>
        <TextField form={form} name="email" label={t('contacts.email')} type="email" maxLength={254} />
        <TextField form={form} name="phone" label={t('contacts.phone')} maxLength={60} />
      </Row>
    </>
  );
}
