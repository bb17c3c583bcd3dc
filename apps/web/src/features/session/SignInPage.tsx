import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Gate } from './Gate';
import { sessionQuery } from './session';
import { SignInForm } from './SignInForm';

const route = getRouteApi('/anmelden');

export function SignInPage(): ReactNode {
  const { t } = useTranslation();
  const { zurueck } = route.useSearch();
  const queries = useQueryClient();
  const router = useRouter();
  const onSignedIn = async (): Promise<void> => {
    await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
    router.history.push(zurueck ?? '/o/');
  };
  return (
    <Gate title={t('session.signInTitle')} lead={t('session.signInLead')}>
      <SignInForm onSignedIn={onSignedIn} />
    </Gate>
  );
}
