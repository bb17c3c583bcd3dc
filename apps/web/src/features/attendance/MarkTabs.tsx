import { useTranslation } from 'react-i18next';
import type { AttendanceSheet } from '../../api/types';
import { CountTabs } from '../../components/Pills';
import { statusOf } from './sheet-rows';
import { type Shown, shownMarks } from './search';

type Props = Readonly<{ sheet: AttendanceSheet; chosen: Shown | undefined; onChoose: (shown?: Shown) => void }>;

/** How many there are of each mark; a press narrows the list to them. */
export function MarkTabs({ sheet, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const tabs = shownMarks.map((value) => {
    const status = statusOf(value);
    const label = t(status === null ? 'attendance.unmarked' : `attendance.status.${status}`);
    return { value, label, count: sheet.counts[status ?? 'unmarked'] };
  });
  return <CountTabs label={t('attendance.byMark')} all={sheet.rows.length} {...{ tabs, chosen, onChoose }} />;
}
