import { newId } from '#libs/kernel';
import { type ReportFault, ReportUnreadable } from '../attendance.errors.js';
import { certainlyOf, type Expected, matcherOf } from '../matching/matching.rules.js';
import type { DateOrder } from '../reading/moment.rules.js';
import type { Attendee, Reading } from '../reading/presence.rules.js';
import { tablesIn } from '../reading/report.rules.js';
import type { ReportTable } from '../reading/report-tables.rules.js';
import type { DropReason, Layout, Window } from '../reading/stay.rules.js';
import type { KnownMapping } from '../reading/tabular-layout.rules.js';
import { keptName } from './attendee.rules.js';
import { type MappedTable, mappingsOf } from './mapped-table.rules.js';
import { reportOf } from './report-file.rules.js';
import { seenIn } from './seen-attendee.rules.js';

/** All that the work on a report needs to know: it has no database. */
export type ReportTask = Readonly<{
  bytes: Uint8Array;
  dateOrder: DateOrder | null;
  window: Window;
  /** What was said of the columns of tables before. */
  layouts: readonly MappedTable[];
  /** What is said now, of one table of this file. */
  mapping: MappedTable | null;
  expected: readonly Expected[];
}>;

/** Who is in a report. `rows` is JSON, as the database takes it: fifty thousand people are written out here, too. */
export type ReadPeople = Readonly<{ layout: Layout; people: number; dropped: number; certain: number; rows: string }>;

/** What reading a file in would do, as far as the file tells. */
export type LookedAt = Readonly<{
  /** Why it cannot be read in; then nobody is in it. */
  fault: ReportFault | null;
  layout: Layout | null;
  /** From the first joining to the last leaving that it tells. */
  from: string | null;
  to: string | null;
  counts: Readonly<{ people: number; certain: number; proposed: number; unknown: number; apart: number }>;
  /** The first of them. */
  people: readonly PreviewedPerson[];
  dropped: readonly Readonly<{ reason: DropReason; count: number }>[];
  /** Of a table that no video system has written: what stands in which column, to be confirmed. */
  tables: readonly ReportTable[];
}>;

export type PreviewedPerson = Pick<Attendee, 'name' | 'kind' | 'minutes'> &
  Readonly<{ match: 'certain' | 'proposals' | 'unknown' }>;

const MOST_SHOWN = 50;
/** Beyond, nobody would wait for how many names are like one on the list. */
const MOST_COMPARED = 1000;

/** @throws {ReportUnreadable} */
export function readPeople(task: ReportTask): ReadPeople {
  const { layout, people, dropped } = reportOf(task, task.window, knownTo(task));
  const seen = seenIn({ layout, people }, certainlyOf(task.expected));
  return {
    ...{ layout, people: people.length, dropped: dropped.length },
    certain: seen.filter(({ registrationId }) => registrationId !== null).length,
    rows: JSON.stringify(seen.map((one) => ({ id: newId(), ...one }))),
  };
}

/** A file that cannot be read says why, and shows its tables where somebody may say what stands in them. */
export function lookAt(task: ReportTask): LookedAt {
  const known = knownTo(task);
  const reading = readingOf(task, known);
  if (typeof reading === 'string') return { ...NOTHING, fault: reading, tables: tablesOf(task, known, reading) };
  const isSaid = reading.layout === 'table' || task.mapping !== null;
  return { ...NOTHING, ...toldBy(reading, task.expected), tables: isSaid ? tablesOf(task, known, null) : [] };
}

const knownTo = ({ layouts, mapping }: ReportTask): KnownMapping =>
  mappingsOf(mapping === null ? layouts : [...layouts, mapping]);

const NOTHING: LookedAt = {
  ...{ fault: null, layout: null, from: null, to: null, people: [], dropped: [], tables: [] },
  counts: { people: 0, certain: 0, proposed: 0, unknown: 0, apart: 0 },
};

function toldBy({ layout, people, dropped, span }: Reading, expected: readonly Expected[]) {
  const [certainly, match] = [certainlyOf(expected), matcherOf(expected)];
  const compared = people.slice(0, MOST_COMPARED).map((one) => match(one).kind);
  const count = (kind: PreviewedPerson['match']) => compared.filter((one) => one === kind).length;
  const certain = people.filter((one) => certainly(one) !== null).length;
  const proposed = count('proposals');
  return {
    ...{ layout, from: span?.[0].toISOString() ?? null, to: span?.[1].toISOString() ?? null },
    counts: {
      ...{ people: people.length, certain, proposed, unknown: people.length - certain - proposed },
      apart: people.filter(({ kind }) => kind !== 'person').length,
    },
    people: people.slice(0, MOST_SHOWN).map(({ name, kind, minutes }, at) => ({
      ...{ name: keptName(name), kind, minutes, match: compared[at]! },
    })),
    dropped: countedReasons(dropped.map(({ reason }) => reason)),
  };
}

function readingOf(task: ReportTask, known: KnownMapping): Reading | ReportFault {
  try {
    return reportOf(task, task.window, known);
  } catch (error) {
    if (error instanceof ReportUnreadable) return error.fault;
    throw error;
  }
}

/** What cannot be read because nobody knows its columns can be read once somebody has said them. */
function tablesOf({ bytes }: ReportTask, known: KnownMapping, fault: ReportFault | null): readonly ReportTable[] {
  if (fault !== null && fault !== 'foreign' && fault !== 'empty') return [];
  try {
    return tablesIn(bytes, known);
  } catch (error) {
    if (error instanceof ReportUnreadable) return [];
    throw error;
  }
}

function countedReasons(reasons: readonly DropReason[]): readonly Readonly<{ reason: DropReason; count: number }>[] {
  const counts = new Map<DropReason, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, count }));
}
