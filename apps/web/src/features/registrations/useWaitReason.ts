import { useTranslation } from 'react-i18next';
import type { RegistrationInFull } from '../../api/types';
import { instant } from '../../i18n/format';

type WaitReason = NonNullable<RegistrationInFull['waitReason']>;

/** The answer to "why am I still waiting?" in a sentence. */
export function useWaitReason(): (reason: WaitReason) => string {
  const { t } = useTranslation();
  return ({ code, until, offers, limit, ahead }) => {
    if (code === 'places-are-reserved' && until)
      return t('registrations.wait.reserved-until', { until: instant(until) });
    if (code === 'places-are-put-off' && until) return t('registrations.wait.put-off-until', { until: instant(until) });
    return t(`registrations.wait.${code}`, { count: offers ?? limit ?? ahead ?? 0 });
  };
}
