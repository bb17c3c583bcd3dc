import { useTranslation } from 'react-i18next';
import type { AttendanceMatrix, MatrixRow } from '../../api/types';
import { Note } from '../../components/Note';
import { share } from '../../i18n/format';

/** What the shown rows come to together: never the mean of their rates. */
export function Sums({ matrix, rows }: Readonly<{ matrix: AttendanceMatrix; rows: readonly MatrixRow[] }>) {
  const { t } = useTranslation();
  const sum = (of: 'a' | 'n'): number => rows.reduce((total, row) => total + row[of], 0);
  const [came, asked] = [sum('a'), sum('n')];
  if (asked === 0) return null;
  return (
    <Note tone="info">
      {t('regularity.pooled', { came, asked, rate: share(came / asked), meetings: matrix.meetings.length })}
    </Note>
  );
}
