import { Checkbox, VisuallyHidden } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttendanceMatrix, MatrixRow } from '../../api/types';
import { type Chosen, withTicks } from '../../chosen';
import { reached } from './cells';
import { mayBeAsked } from './matrix-rows';
import { MatrixHead } from './MatrixHead';
import { MatrixLine } from './MatrixLine';
import heat from './heat.module.css';
import classes from './MatrixTable.module.css';
import { useCells } from './useCells';
import { usePrinting } from './usePrinting';

type Props = Readonly<{
  matrix: AttendanceMatrix;
  rows: readonly MatrixRow[];
  hasHeat: boolean;
  chosen: Chosen;
  /** Null for those who may write to nobody, and where nobody can be written to. */
  onChoose: ((chosen: Chosen) => void) | null;
}>;

const LINE_PX = 52;
/** The name, and behind the meetings the figures. */
const OTHER_COLUMNS = 7;

/** People or organisations against meetings. Only the lines in sight are drawn, all of them on paper. */
export function MatrixTable({ matrix, rows, hasHeat, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const isPrinting = usePrinting();
  const columns = matrix.meetings.length + OTHER_COLUMNS;
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is compiled
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => LINE_PX,
    overscan: 12,
  });
  const cells = useCells({ rows: rows.length, columns, bring: (row) => lines.scrollToIndex(row) });
  const meetings = matrix.meetings.length;
  useEffect(() => {
    // The latest meetings and the rate are what somebody looks for first.
    const rate = frame.current?.querySelector<HTMLElement>(`[data-cell="-1:${meetings + 1}"]`);
    if (frame.current && rate)
      frame.current.scrollLeft = rate.offsetLeft + rate.offsetWidth - frame.current.clientWidth;
  }, [matrix.kind, meetings]);
  const tick = useCallback(
    (id: string, isTicked: boolean): void => onChoose?.(withTicks(chosen, [id], isTicked)),
    [chosen, onChoose],
  );
  const inSight = lines.getVirtualItems();
  const drawn = isPrinting ? rows.map((_, index) => index) : inSight.map(({ index }) => index);
  const at = reached(cells.at, drawn);
  const [before, after] = isPrinting
    ? [0, 0]
    : [inSight[0]?.start ?? 0, lines.getTotalSize() - (inSight.at(-1)?.end ?? 0)];
  const ids = rows.filter((row) => mayBeAsked(matrix.kind, row)).map(({ id }) => id);
  const isAll = ids.length > 0 && ids.every((id) => chosen.has(id));
  return (
    <div ref={frame} className={classes.frame} role="region" aria-label={t('regularity.title')} tabIndex={-1}>
      <table
        className={`${classes.table} ${heat.heat}`}
        role="grid"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns}
        aria-multiselectable={onChoose !== null || undefined}
        data-heat={hasHeat || undefined}
        {...cells.handlers}
      >
        <caption>
          <VisuallyHidden>{t('regularity.keys')}</VisuallyHidden>
        </caption>
        <MatrixHead
          matrix={matrix}
          rows={rows}
          at={at.row === -1 ? at.column : null}
          tick={
            onChoose && (
              <Checkbox
                aria-label={t('regularity.chooseAll')}
                checked={isAll}
                indeterminate={!isAll && ids.some((id) => chosen.has(id))}
                onChange={() => onChoose(withTicks(chosen, ids, !isAll))}
              />
            )
          }
        />
        <tbody>
          {before > 0 && <Gap height={before} columns={columns} />}
          {drawn.map((index) => (
            <MatrixLine
              key={rows[index]!.id}
              {...{ index, row: rows[index]!, kind: matrix.kind, meetings: matrix.meetings }}
              at={at.row === index ? at.column : null}
              isChosen={chosen.has(rows[index]!.id)}
              onTick={onChoose && tick}
              measure={lines.measureElement}
            />
          ))}
          {after > 0 && <Gap height={after} columns={columns} />}
        </tbody>
      </table>
    </div>
  );
}

/** As high as the lines that are not drawn. */
const Gap = ({ height, columns }: Readonly<{ height: number; columns: number }>) => (
  <tr aria-hidden style={{ height }}>
    <td colSpan={columns} />
  </tr>
);
