import { useTranslation } from 'react-i18next';
import type { AttendanceSheet } from '../../api/types';
import classes from '../../components/Pills.module.css';
import { count } from '../../i18n/format';
import { statusOf } from './sheet-rows';
import { type Shown, shownMarks } from './search';

type Props = Readonly<{ sheet: AttendanceSheet; chosen: Shown | undefined; onChoose: (shown?: Shown) => void }>;

/** How many there are of each mark; a press narrows the list to them. */
export function MarkTabs({ sheet, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const tab = (name: Shown | undefined, label: string, number: number) => (
    <button
      key={label}
      type="button"
      className={classes.tab}
      aria-pressed={chosen === name}
      onClick={() => onChoose(name)}
    >
      {label} <span className={classes.count}>{count(number)}</span>
    </button>
  );
  return (
    <div className={classes.tabs} role="group" aria-label={t('attendance.byMark')}>
      {tab(undefined, t('common.all'), sheet.rows.length)}
      {shownMarks.map((name) => {
        const status = statusOf(name);
        return tab(
          name,
          t(status === null ? 'attendance.unmarked' : `attendance.status.${status}`),
          sheet.counts[status ?? 'unmarked'],
        );
      })}
    </div>
  );
}
