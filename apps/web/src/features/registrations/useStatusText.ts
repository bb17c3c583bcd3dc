import { useTranslation } from 'react-i18next';
import type { RegistrationRow } from '../../api/types';

/** `Angemeldet`, or `Warteliste, Platz 3` */
export function useStatusText(): (of: Pick<RegistrationRow, 'status' | 'position'>) => string {
  const { t } = useTranslation();
  return ({ status, position }) =>
    status === 'waitlisted' && position !== null
      ? t('registrations.waitingAt', { position })
      : t(`registrations.status.${status}`);
}
