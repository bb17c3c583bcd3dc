import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '../../components/forms/Form';
import { TextField } from '../../components/forms/fields';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { Note } from '../../components/Note';
import { Gate } from './Gate';
import { requestLink } from './session';

export function ForgottenPage() {
  const { t } = useTranslation();
  const [isSent, setSent] = useState(false);
  const saved = useSavedForm({
    initial: { email: '' },
    send: requestLink,
    changes: [],
    onSaved: () => setSent(true),
    check: ({ email }) => ({ email: email === '' && 'required' }),
  });
  const back = <Link to="/anmelden">{t('session.backToSignIn')}</Link>;
  return (
    <Gate title={t('session.forgottenTitle')} lead={isSent ? undefined : t('session.forgottenLead')} foot={back}>
      {isSent ? (
        <div role="status">
          <Note tone="ok" title={t('session.linkSentTitle')}>
            <p>{t('session.linkSent', { email: saved.form.values.email })}</p>
          </Note>
        </div>
      ) : (
        <Form saved={saved} action={t('session.sendLink')}>
          <TextField form={saved.form} name="email" label={t('session.email')} type="email" autoComplete="username" />
        </Form>
      )}
    </Gate>
  );
}
