import { useTranslation } from 'react-i18next';
import type { AttendanceMatrix } from '../../api/types';
import { CountTabs } from '../../components/Pills';
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
  const tabs = shownNames
    .map((value) => ({ value, label: t(`regularity.shown.${value}`), count: rowsOf(matrix.rows, value).length }))
    .filter(({ value, count }) => count > 0 || value === chosen);
  return <CountTabs label={t('regularity.byStatus')} all={matrix.rows.length} {...{ tabs, chosen, onChoose }} />;
}
