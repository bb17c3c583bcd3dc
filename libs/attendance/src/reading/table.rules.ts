import Papa from 'papaparse';
import { ReportUnreadable } from '../attendance.errors.js';

/** A line of a table: `row` counts from 1 as a spreadsheet does. Its cells are trimmed and no formulas. */
export type Row = Readonly<{ row: number; cells: readonly string[] }>;

export type Table = Readonly<{ rows: readonly Row[]; separator: Separator; isCut: boolean }>;

const separators = ['\t', ';', '|', ','] as const;
export type Separator = (typeof separators)[number];

const SAMPLE_LINES = 80;

/**
 * @throws {ReportUnreadable} `truncated` when a quoted cell is never closed
 */
export function tableOf(text: string): Table {
  const told = /^sep=([\t;|,])\r?\n/i.exec(text);
  const separator = (told?.[1] as Separator | undefined) ?? separatorOf(text);
  const body = told ? text.slice(told[0].length) : text;
  const parsed = recordsOf(body, separator);
  const wrapped = wrappedLines(parsed);
  if (wrapped !== null && quotesOf(wrapped) < quotesOf(body)) return tableOf(`${told ? '\n' : ''}${wrapped}`);
  const first = told ? 2 : 1;
  const rows = parsed.map((cells, at) => ({ row: at + first, cells: cells.map(plain) }));
  return { rows, separator, isCut: body !== '' && !/[\r\n]$/.test(body) };
}

const SEPARATED = /[,;\t].*[,;\t]/;

/**
 * A German Excel that opens a table with commas keeps each line in one cell, and writes it so: the whole line in
 * quotation marks, those of its cells doubled. Null when the lines are no such lines.
 */
function wrappedLines(records: readonly (readonly string[])[]): string | null {
  const filled = records.filter((cells) => cells.some((cell) => cell !== ''));
  if (filled.some((cells) => cells.slice(1).some((cell) => cell !== ''))) return null;
  const tables = filled.filter(([line]) => SEPARATED.test(line!));
  if (tables.length < 2 || tables.length * 2 < filled.length) return null;
  return records.map(([line]) => line).join('\n');
}

const quotesOf = (text: string): number => text.split('"').length;

function recordsOf(text: string, delimiter: Separator): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  if (errors.every(({ type }) => type !== 'Quotes')) return data;
  // Teams writes a quotation mark of a name as it is.
  if (delimiter === '\t') return Papa.parse<string[]>(text, { delimiter, quoteChar: '\0' }).data;
  if (errors.some(({ code }) => code === 'MissingQuotes')) throw new ReportUnreadable('truncated');
  return data;
}

/** The one that stands in most lines; a comma last, because dates and names have some as well. */
function separatorOf(text: string): Separator {
  const lines = text
    .slice(0, 60_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/, SAMPLE_LINES);
  const counts = separators.map((separator) => lines.filter((line) => line.split(separator).length > 2).length);
  return separators[counts.indexOf(Math.max(...counts))]!;
}

/** `="Jörg"`, which keeps Excel from reading a number, and the sign before what it would take for a formula. */
const plain = (cell: string): string =>
  cell
    .replace(/^\s*="(.*)"\s*$/s, (_, inside: string) => inside.replaceAll('""', '"'))
    .replace(/^'(?=[=+\-@])/, '')
    .replace(/\s+/g, ' ')
    .trim();
