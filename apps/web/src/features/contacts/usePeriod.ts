import { useTranslation } from 'react-i18next';
import { shortDay } from '../../i18n/format';

/** `seit 01.02.2026` or `01.02.2026 – 30.06.2026` */
export function usePeriod(): (period: Readonly<{ validFrom: string; validTo: string | null }>) => string {
  const { t } = useTranslation();
  return ({ validFrom, validTo }) =>
    validTo === null
      ? t('common.since', { day: shortDay(validFrom) })
      : t('common.fromTo', { from: shortDay(validFrom), to: shortDay(validTo) });
}
