import { useTranslation } from 'react-i18next';
import type { AttendanceMatrix, MatrixRow } from '../../api/types';
import { shortDay } from '../../i18n/format';
import { signOf } from './matrix-rows';
import { nameOfRow } from './names';

/** A rate is shown as a share of a hundred. */
export type SheetCell = string | number | null | Readonly<{ rate: number }>;
export type SheetRows = readonly (readonly SheetCell[])[];

/** The matrix as lines of a table, its header first, in the words of the page: numbers stay numbers. */
export function useSheetRows(): (matrix: AttendanceMatrix, rows: readonly MatrixRow[]) => SheetRows {
  const { t } = useTranslation();
  return ({ kind, meetings }, rows) => [
    [
      t(`regularity.column.${kind}`),
      t('regularity.column.detail'),
      ...meetings.map(({ startsLocal }) => shortDay(startsLocal.slice(0, 10))),
      ...(['a', 'n', 'x', 'rate', 'adjusted', 'lastK', 'streak', 'misses', 'gap', 'status'] as const).map((name) =>
        t(`regularity.column.${name}`),
      ),
    ],
    ...rows.map((row) => [
      nameOfRow(row, kind) ?? t('regularity.erased'),
      row.detail,
      ...meetings.map((_, index) => signOf(row.letters[index]).sign),
      ...[row.a, row.n, row.x, rateOf(row.rate), rateOf(row.adjusted)],
      t('regularity.of', { part: row.lastK[0], all: row.lastK[1] }),
      ...[row.streak, row.misses, row.longestGap, t(`regularity.status.${row.status}`)],
    ]),
  ];
}

const rateOf = (rate: number | null): SheetCell => (rate === null ? null : { rate });
