import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../api/useProblemText';
import { Form } from '../../components/forms/Form';
import { fieldId, SecretField, TextField } from '../../components/forms/fields';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { MailLink } from './MailLink';
import { signIn } from './session';

export function SignInForm({ onSignedIn }: Readonly<{ onSignedIn: () => void | Promise<void> }>) {
  const { t } = useTranslation();
  const text = useProblemText();
  const saved = useSavedForm({
    initial: { email: '', password: '' },
    send: signIn,
    changes: [],
    onSaved: onSignedIn,
    check: ({ email, password }) => ({ email: email === '' && 'required', password: password === '' && 'required' }),
  });
  const { form } = saved;
  const onMissing = (): void => {
    form.setFieldError('email', text.ofFault('required'));
    document.getElementById(fieldId('email'))?.focus();
  };
  return (
    <>
      <Form saved={saved} action={t('session.signIn')}>
        <TextField form={form} name="email" label={t('session.email')} type="email" autoComplete="username" />
        <SecretField form={form} name="password" label={t('session.password')} autoComplete="current-password" />
      </Form>
      <MailLink email={form.values.email} onMissing={onMissing} />
    </>
  );
}
