import { useTranslation } from 'react-i18next';
import type { AttendanceSheet } from '../../api/types';
import { Panel } from '../../components/Panel';
import { instant } from '../../i18n/format';
import { nameOf } from './sheet-rows';

/** What was not so, and why it was written otherwise. */
export function CorrectionsPanel({ sheet }: Readonly<{ sheet: AttendanceSheet }>) {
  const { t } = useTranslation();
  if (sheet.corrections.length === 0) return null;
  const sayOf = ({ registrationId, status, headcount, isScan }: AttendanceSheet['corrections'][number]) => {
    if (isScan) return <strong>{t('attendance.scan.removedLine')}</strong>;
    if (status === null) return <strong>{t('attendance.recountLine', { count: headcount ?? 0 })}</strong>;
    const row = sheet.rows.find((one) => one.registrationId === registrationId);
    return (
      <>
        <strong>{row ? nameOf(row) : '–'}</strong>: {t(`attendance.status.${status}`)}
      </>
    );
  };
  return (
    <Panel title={t('attendance.corrections')}>
      <ul>
        {sheet.corrections.map((one) => (
          <li key={one.sequence}>
            {sayOf(one)} · {one.reason ?? t('attendance.reasonErased')} · {instant(one.at)}
            {one.actorName !== null && ` · ${one.actorName}`}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
