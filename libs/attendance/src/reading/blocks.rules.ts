import { kindOf } from './cell.rules.js';
import { momentOf } from './moment.rules.js';
import type { Row } from './table.rules.js';

/** One table among several in a file: `2. Participants`, its header, its lines. */
export type Block = Readonly<{ title: string | null; header: readonly string[]; rows: readonly Row[] }>;

/** The tables of a file, which blank lines and titles part. What has no header of its own has an empty one. */
export function blocksOf(rows: readonly Row[]): Block[] {
  const blocks: { title: string | null; header: readonly string[]; rows: Row[] }[] = [];
  let title: string | null = null;
  let open = false;
  rows.forEach((row, at) => {
    if (row.cells.every((cell) => cell === '')) {
      open = false;
    } else if (isTitle(row, rows[at + 1])) {
      title = row.cells[0]!;
      open = false;
    } else if (isHeader(row) && (!open || beginsAnew(rows, at))) {
      blocks.push({ title, header: row.cells, rows: [] });
      open = true;
    } else if (open) {
      blocks.at(-1)!.rows.push(row);
    } else {
      // After a blank line inside a table its lines go on.
      const last = blocks.at(-1);
      if (last?.title === title && last.rows.length > 0) last.rows.push(row);
      else blocks.push({ title, header: [], rows: [row] });
      open = true;
    }
  });
  return blocks;
}

/** `3` of `3. In-Meeting Activities`, in whatever language. */
export const ordinalOf = (title: string | null): number | null => {
  const found = /^(\d)\.\s?\D/.exec(title ?? '');
  return found ? Number(found[1]) : null;
};

const filled = ({ cells }: Row): string[] => cells.filter((cell) => cell !== '');

function isTitle(row: Row, next: Row | undefined): boolean {
  if (row.cells[0] === '' || filled(row).length !== 1) return false;
  if (ordinalOf(row.cells[0]!) !== null) return true;
  return next !== undefined && filled(next).length > 2 && isHeader(next);
}

/** Different words and nothing that could be a value. */
function isHeader(row: Row): boolean {
  const cells = filled(row);
  return cells.length > 1 && new Set(cells).size === cells.length && cells.every((cell) => kindOf(cell) === 'text');
}

/** A second header below other lines: times follow, and it names as many columns as they have. */
function beginsAnew(rows: readonly Row[], at: number): boolean {
  const next = rows[at + 1];
  const isValue = next?.cells.some((cell) => momentOf(cell) !== null) ?? false;
  const hasTime = rows[at]!.cells.some((cell) => /(time|zeit|join|beitritt|dauer|duration)/i.test(cell));
  return isValue && hasTime && filled(rows[at]!).length > 2;
}
