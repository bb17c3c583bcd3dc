import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Form } from '../../components/forms/Form';
import { SecretField, TextField } from '../../components/forms/fields';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { currentLanguage } from '../../i18n/i18n';
import { Gate } from './Gate';
import { createFirst, sessionQuery } from './session';

/** Nobody has an account yet: whoever can read the server's console becomes the first administrator. */
export function FirstStartPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const saved = useSavedForm({
    initial: { code: '', displayName: '', email: '', password: '' },
    send: (values, key) => createFirst({ ...values, language: currentLanguage() }, key),
    changes: [],
    onSaved: async () => {
      await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
      await navigate({ to: '/' });
    },
    check: (values) =>
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === '' && 'required'])),
  });
  const { form } = saved;
  return (
    <Gate title={t('session.firstTitle')} lead={t('session.firstLead')}>
      <Form saved={saved} action={t('session.firstAction')}>
        <TextField
          form={form}
          name="code"
          label={t('session.code')}
          description={t('session.codeHint')}
          autoComplete="one-time-code"
        />
        <TextField form={form} name="displayName" label={t('session.displayName')} autoComplete="name" />
        <TextField form={form} name="email" label={t('session.email')} type="email" autoComplete="username" />
        <SecretField
          form={form}
          name="password"
          label={t('session.password')}
          description={t('session.passwordHint')}
          autoComplete="new-password"
        />
      </Form>
    </Gate>
  );
}
