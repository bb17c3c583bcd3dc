import writeXlsxFile from 'write-excel-file/browser';
import type { SheetCell, SheetRows } from './useSheetRows';

const WIDE = 30;
const PERCENT = '0.0%';

/** A word is a word in the file, whatever it begins with: nothing in it is ever a formula. */
const cellOf = (value: SheetCell, isHead: boolean) => {
  if (value === null) return null;
  if (typeof value === 'string') return { value, type: String, fontWeight: isHead ? ('bold' as const) : undefined };
  if (typeof value === 'number') return { value, type: Number };
  return { value: value.rate, type: Number, format: PERCENT };
};

/** Gives whoever looks a file for a spreadsheet program, its head and its names fixed. */
export const saveSheet = (fileName: string, rows: SheetRows): Promise<void> =>
  writeXlsxFile(
    rows.map((row, index) => row.map((value) => cellOf(value, index === 0))),
    {
      columns: rows[0]!.map((_, index) => (index < 2 ? { width: WIDE } : {})),
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
    },
  ).toFile(fileName);
