import { useTranslation } from 'react-i18next';
import { Form } from '../../components/forms/Form';
import { SecretField, TextField } from '../../components/forms/fields';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { signIn } from './session';

export function SignInForm({ onSignedIn }: Readonly<{ onSignedIn: () => void | Promise<void> }>) {
  const { t } = useTranslation();
  const saved = useSavedForm({
    initial: { email: '', password: '' },
    send: signIn,
    changes: [],
    onSaved: onSignedIn,
    check: ({ email, password }) => ({ email: email === '' && 'required', password: password === '' && 'required' }),
  });
  return (
    <Form saved={saved} action={t('session.signIn')}>
      <TextField form={saved.form} name="email" label={t('session.email')} type="email" autoComplete="username" />
      <SecretField form={saved.form} name="password" label={t('session.password')} autoComplete="current-password" />
    </Form>
  );
}
