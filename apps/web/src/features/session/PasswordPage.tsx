import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Form } from '../../components/forms/Form';
import { SecretField } from '../../components/forms/fields';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { Loaded } from '../../components/Loaded';
import { Address } from '../../components/Address';
import { Gate } from './Gate';
import { linkQuery, sessionQuery, setPassword } from './session';

const route = getRouteApi('/passwort/$token');

/** The way in from the mail: an invitation or a forgotten password. */
export function PasswordPage() {
  const { t } = useTranslation();
  const { token } = route.useParams();
  const link = useQuery(linkQuery(token));
  const queries = useQueryClient();
  const navigate = useNavigate();
  const saved = useSavedForm({
    initial: { password: '' },
    send: setPassword(token),
    changes: [],
    onSaved: async () => {
      await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
      await navigate({ to: '/' });
    },
    check: ({ password }) => ({ password: [...password].length < 12 && 'too-short-password' }),
  });
  return (
    <Gate title={t('session.passwordTitle')} foot={<Link to="/passwort">{t('session.newLink')}</Link>}>
      <Loaded query={link} lines={2}>
        {({ email, displayName }) => (
          <>
            <p>
              {t('session.passwordFor', { displayName })}
              <br />
              <Address of={email} />
            </p>
            <Form saved={saved} action={t('session.savePassword')}>
              <input type="hidden" autoComplete="username" value={email} readOnly />
              <SecretField
                form={saved.form}
                name="password"
                label={t('session.newPassword')}
                description={t('session.passwordHint')}
                autoComplete="new-password"
              />
            </Form>
          </>
        )}
      </Loaded>
    </Gate>
  );
}
