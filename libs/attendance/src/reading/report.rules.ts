import { ReportUnreadable } from '../attendance.errors.js';
import { eventReport } from './event-report.rules.js';
import { textOf } from './encoding.rules.js';
import { meetingInfo } from './meeting-info.rules.js';
import { presenceIn, type Reading } from './presence.rules.js';
import { type ReportTable, reportTables } from './report-tables.rules.js';
import type { Told, Window } from './stay.rules.js';
import { tabularReport } from './tabular-report.rules.js';
import type { KnownMapping } from './tabular-layout.rules.js';

// Workbooks, pictures, documents: what somebody may take for the report.
const MAGIC = ['PK\u0003\u0004', '%PDF', '\u0089PNG', 'GIF8', '\u00d0\u00cf\u0011\u00e0', '\u00ff\u00d8\u00ff'];

/**
 * The report of a video meeting: who was at the event for how long, and which lines do not count.
 * @param known what was confirmed for the header of a table before
 * @throws {ReportUnreadable}
 */
export function readReport(bytes: Uint8Array, window: Window, known: KnownMapping = () => null): Reading {
  return presenceIn(told(textIn(bytes), window, known), window);
}

/**
 * The tables of a file, for somebody who says what stands in which column; none when it is no table at all.
 * @throws {ReportUnreadable}
 */
export function tablesIn(bytes: Uint8Array, known: KnownMapping = () => null): readonly ReportTable[] {
  const text = textIn(bytes);
  return isEvents(text) || isMarkup(text) ? [] : reportTables(text, known);
}

function textIn(bytes: Uint8Array): string {
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  if (MAGIC.some((magic) => start.startsWith(magic))) throw new ReportUnreadable('foreign');
  const text = textOf(bytes);
  if (text.trim() === '') throw new ReportUnreadable('empty');
  return text;
}

const isEvents = (text: string): boolean => /^\s*(?:[{[]|(?:domain|event)=)/.test(text);
const isMarkup = (text: string): boolean => /^\s*</.test(text);

function told(text: string, window: Window, known: KnownMapping): Told {
  if (isEvents(text)) return eventReport(text, window);
  return isMarkup(text) ? meetingInfo(text) : tabularReport(text, window, known);
}
