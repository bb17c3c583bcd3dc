import { useTranslation } from 'react-i18next';
import type { LedgerRow } from '../../api/types';
import { Mark } from '../../components/Mark';
import { shortDay } from '../../i18n/format';

const tones = { green: 'quiet', amber: 'warning', red: 'error' } as const;

/** What has to be done until when; nothing where nobody has to do anything. */
export function DeadlineMark({ deadline }: Readonly<{ deadline: LedgerRow['deadline'] }>) {
  const { t } = useTranslation();
  if (deadline === null) return null;
  const { clock, dueOn, urgency } = deadline;
  const what = t(`ledger.clock.${clock}`);
  return <Mark tone={tones[urgency]}>{t(`ledger.due.${urgency}`, { what, day: shortDay(dueOn) })}</Mark>;
}
