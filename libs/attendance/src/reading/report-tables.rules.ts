import { singleLine } from '#libs/kernel';
import { blocksOf } from './blocks.rules.js';
import { fingerprintOf, type Mapping, proposedMapping } from './columns.rules.js';
import { tableOf } from './table.rules.js';
import type { KnownMapping } from './tabular-layout.rules.js';

/** One table of a file: its header, some of its lines, and in which column what stands as far as it is known. */
export type ReportTable = Readonly<{
  fingerprint: string;
  header: readonly string[];
  samples: readonly (readonly string[])[];
  mapping: Mapping | null;
}>;

const MOST_TABLES = 5;
const MOST_COLUMNS = 60;
const MOST_SAMPLES = 3;
const LONGEST_CELL = 80;

/** Those with a header of their own: only by it is a mapping known again. */
export function reportTables(text: string, known: KnownMapping): readonly ReportTable[] {
  return blocksOf(tableOf(text).rows)
    .filter(({ header, rows }) => header.length > 1 && rows.length > 0)
    .slice(0, MOST_TABLES)
    .map(({ header, rows }) => ({
      fingerprint: fingerprintOf(header),
      header: shown(header),
      samples: rows.slice(0, MOST_SAMPLES).map(({ cells }) => shown(cells)),
      mapping: known(header) ?? proposedMapping(header, rows),
    }));
}

const shown = (cells: readonly string[]): string[] =>
  cells.slice(0, MOST_COLUMNS).map((cell) => singleLine(cell.toWellFormed()).slice(0, LONGEST_CELL));
