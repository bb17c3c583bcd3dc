import { useTranslation } from 'react-i18next';
import type { AttendanceSheet } from '../../api/types';
import { Panel } from '../../components/Panel';
import { instant } from '../../i18n/format';
import { nameOf } from './sheet-rows';

/** What was not so, and why it was written otherwise. */
export function CorrectionsPanel({ sheet }: Readonly<{ sheet: AttendanceSheet }>) {
  const { t } = useTranslation();
  if (sheet.corrections.length === 0) return null;
  const person = (id: string) => sheet.rows.find(({ registrationId }) => registrationId === id);
  return (
    <Panel title={t('attendance.corrections')}>
      <ul>
        {sheet.corrections.map((one) => {
          const row = person(one.registrationId);
          return (
            <li key={one.sequence}>
              <strong>{row ? nameOf(row) : '–'}</strong>: {t(`attendance.status.${one.status}`)} ·{' '}
              {one.reason ?? t('attendance.reasonErased')} · {instant(one.at)}
              {one.actorName !== null && ` · ${one.actorName}`}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
