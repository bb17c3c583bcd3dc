import { createHash } from 'node:crypto';
import { ReportUnreadable } from '../attendance.errors.js';
import type { DateOrder } from '../reading/moment.rules.js';
import type { Reading } from '../reading/presence.rules.js';
import { readReport } from '../reading/report.rules.js';
import type { Window } from '../reading/stay.rules.js';
import type { KnownMapping } from '../reading/tabular-layout.rules.js';
import type { MappedTable } from './mapped-table.rules.js';

/** A file that somebody has chosen, and what they have said about it. */
export type ReportFile = Readonly<{ bytes: Uint8Array; dateOrder: DateOrder | null; mapping: MappedTable | null }>;

/** Fifty thousand lines of Teams, in UTF-16, have about ten megabytes. */
export const largestReport = 12 * 1024 * 1024;
const MOST_LINES = 100_000;
const LINE_FEED = 10;

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * The report of this event, or none at all.
 * @throws {ReportUnreadable} also when it is whole and nobody in it was there at the time of the event
 */
export function reportOf(
  { bytes, dateOrder }: Pick<ReportFile, 'bytes' | 'dateOrder'>,
  window: Window,
  known: KnownMapping,
): Reading {
  if (isTooLong(bytes)) throw new ReportUnreadable('too-long');
  const reading = readReport(bytes, { ...window, order: dateOrder ?? undefined }, known);
  if (reading.people.length === 0) throw new ReportUnreadable('elsewhere');
  return reading;
}

function isTooLong(bytes: Uint8Array): boolean {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) {
    lines += 1;
    if (lines > MOST_LINES) return true;
  }
  return false;
}
