import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { type Cell, cellAfter } from './cells';

type Grid = Readonly<{ rows: number; columns: number; bring: (row: number) => void }>;

/**
 * One cell has the keys (WAI-ARIA, pattern "grid"): arrows, Home, End and the page keys move, with Ctrl to the ends of the
 * table; Enter opens what the line or the column is about, the space bar ticks.
 */
export function useCells({ rows, columns, bring }: Grid) {
  const [wanted, setWanted] = useState<Cell>({ row: 0, column: 0 });
  const at = { row: Math.min(wanted.row, rows - 1), column: Math.min(wanted.column, columns - 1) };
  const table = useRef<HTMLTableElement>(null);
  const isMoving = useRef(false);
  // The line may be drawn only now that it was scrolled to.
  useLayoutEffect(() => {
    if (!isMoving.current) return;
    const cell = table.current?.querySelector<HTMLElement>(`[data-cell="${at.row}:${at.column}"]`);
    if (!cell) return;
    isMoving.current = false;
    cell.focus();
  });
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    if (event.altKey || event.metaKey) return;
    const cell = cellOf(event.target);
    if (cell === null) return;
    if (event.key === 'Enter' || event.key === ' ') {
      press(event, cell.element);
      return;
    }
    const next = cellAfter(cell, event, { rows, columns });
    if (next === null) return;
    event.preventDefault();
    isMoving.current = true;
    if (next.row >= 0 && next.row !== cell.row) bring(next.row);
    setWanted({ ...next });
  };
  const onFocus = (event: FocusEvent<HTMLTableElement>): void => {
    const cell = cellOf(event.target);
    if (cell !== null && (cell.row !== at.row || cell.column !== at.column)) setWanted(cell);
  };
  return { at, handlers: { ref: table, onKeyDown, onFocus } };
}

type Found = Cell & Readonly<{ element: HTMLElement }>;

function cellOf(target: EventTarget): Found | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
  const [row, column] = element?.dataset.cell?.split(':').map(Number) ?? [];
  return element && row !== undefined && column !== undefined ? { row, column, element } : null;
}

/** What stands in the cell does it by itself; a cell without a link opens that of its line. */
function press(event: KeyboardEvent<HTMLTableElement>, cell: HTMLElement): void {
  if (event.target !== cell) return;
  event.preventDefault();
  const inside = event.key === 'Enter' ? 'a' : 'input';
  const line = cell.closest('tr');
  (cell.querySelector<HTMLElement>(inside) ?? line?.querySelector<HTMLElement>(inside))?.click();
}
