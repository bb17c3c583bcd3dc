import { useTranslation } from 'react-i18next';
import type { SheetRow } from '../../api/types';
import { Mark, type Tone } from '../../components/Mark';
import { nameOf, type Status } from './sheet-rows';

const tones: Record<Status, Tone> = {
  ...{ present: 'ok', partial: 'info', excused: 'waiting', absent: 'error', substituted: 'info' },
};

/** What is said of somebody: a word and a sign. */
export function MarkWord({ row, rows }: Readonly<{ row: SheetRow; rows: readonly SheetRow[] }>) {
  const { t } = useTranslation();
  const { mark } = row;
  if (mark === null) return <Mark tone="quiet">{t('attendance.unmarked')}</Mark>;
  const substitute = rows.find(({ registrationId }) => registrationId === mark.substituteId);
  return (
    <Mark tone={tones[mark.status]}>
      {t(`attendance.status.${mark.status}`)}
      {mark.minutes !== null && ` (${t('attendance.minutesShort', { minutes: mark.minutes })})`}
      {substitute && ` ${t('attendance.by', { name: nameOf(substitute) })}`}
    </Mark>
  );
}
