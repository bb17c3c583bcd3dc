import { useTranslation } from 'react-i18next';
import type { RegistrationRow } from '../../api/types';

export type Standing = Pick<RegistrationRow, 'status' | 'position' | 'cancelledBy'>;

/** `Angemeldet`, or `Warteliste, Platz 3`; nobody who was cancelled by others is said to have left. */
export function useStatusText(): (of: Standing) => string {
  const { t } = useTranslation();
  return ({ status, position, cancelledBy }) => {
    if (status === 'waitlisted' && position !== null) return t('registrations.waitingAt', { position });
    if (status === 'cancelled' && cancelledBy !== null) return t(`registrations.cancelledBy.${cancelledBy}`);
    return t(`registrations.status.${status}`);
  };
}
