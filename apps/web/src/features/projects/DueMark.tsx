import { useTranslation } from 'react-i18next';
import type { ReportRow } from '../../api/types';
import { Mark } from '../../components/Mark';
import { shortDay } from '../../i18n/format';

/** Until when it is promised to be sighted, or its reporter answers in time; nothing once it is decided. */
export function DueMark({ report }: Readonly<{ report: Pick<ReportRow, 'dueOn' | 'urgency' | 'state'> }>) {
  const { t } = useTranslation();
  const { dueOn, urgency, state } = report;
  if (state !== 'in_triage' && state !== 'needs_info') return null;
  const day = shortDay(dueOn);
  if (state === 'needs_info' && urgency === 'green')
    return <Mark tone="quiet">{t('projects.due.asked', { day })}</Mark>;
  if (urgency === 'green') return <Mark tone="quiet">{t('projects.due.green', { day })}</Mark>;
  return <Mark tone={urgency === 'red' ? 'error' : 'warning'}>{t(`projects.due.${urgency}`, { day })}</Mark>;
}
