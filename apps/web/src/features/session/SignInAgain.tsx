import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { signedOut } from './signed-out';
import { SignInForm } from './SignInForm';

/** The session has ended while somebody was at work. What they have typed stays where it is. */
export function SignInAgain() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const onSignedIn = async (): Promise<void> => {
    signedOut.set(false);
    await queries.invalidateQueries();
  };
  return (
    <Dialog title={t('session.againTitle')} onClose={() => undefined}>
      <p>{t('session.againText')}</p>
      <SignInForm onSignedIn={onSignedIn} />
    </Dialog>
  );
}
