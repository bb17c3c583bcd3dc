import { useTranslation } from 'react-i18next';
import type { AttendanceMatrix } from '../../api/types';
import classes from '../../components/Pills.module.css';
import { count } from '../../i18n/format';
import { rowsOf } from './matrix-rows';
import { type ShownName, shownNames } from './search';

type Props = Readonly<{
  matrix: AttendanceMatrix;
  chosen: ShownName | undefined;
  onChoose: (name: ShownName | undefined) => void;
}>;

/** How many come how regularly; a press narrows the matrix to them. */
export function ShownTabs({ matrix, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const tab = (name: ShownName | undefined, label: string, number: number) => (
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
  const shown = shownNames
    .map((name) => ({ name, number: rowsOf(matrix.rows, name).length }))
    .filter(({ name, number }) => number > 0 || name === chosen);
  return (
    <div className={classes.tabs} role="group" aria-label={t('regularity.byStatus')}>
      {tab(undefined, t('common.all'), matrix.rows.length)}
      {shown.map(({ name, number }) => tab(name, t(`regularity.shown.${name}`), number))}
    </div>
  );
}
