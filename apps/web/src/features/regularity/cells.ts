/** A cell by its line, of which the head is -1, and its column, of which names are 0. */
export type Cell = Readonly<{ row: number; column: number }>;

/** The cell that Tab leads to: the one with the keys, or that of the head above while its line is out of sight. */
export const reached = ({ row, column }: Cell, drawn: readonly number[]): Cell =>
  drawn.includes(row) ? { row, column } : { row: -1, column };

const PAGE = 10;

/** Where a key leads from a cell; null when it leads nowhere. */
export function cellAfter({ row, column }: Cell, { key, ctrlKey }: Pressed, { rows, columns }: Size): Cell | null {
  const within = (line: number): number => Math.max(-1, Math.min(rows - 1, line));
  switch (key) {
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(columns - 1, column + 1) };
    case 'ArrowUp':
      return { row: within(row - 1), column };
    case 'ArrowDown':
      return { row: within(row + 1), column };
    case 'PageUp':
      return { row: within(row - PAGE), column };
    case 'PageDown':
      return { row: within(row + PAGE), column };
    case 'Home':
      return { row: ctrlKey ? -1 : row, column: 0 };
    case 'End':
      return { row: ctrlKey ? rows - 1 : row, column: columns - 1 };
    default:
      return null;
  }
}
type Pressed = Readonly<{ key: string; ctrlKey: boolean }>;
type Size = Readonly<{ rows: number; columns: number }>;
