import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type EventFacts, findEventFacts } from '#libs/events';
import { allows, NotFound, type Scope } from '#libs/kernel';
import { type ReportFault, ReportUnreadable } from '../attendance.errors.js';
import { certainlyOf, matcherOf } from '../matching/matching.rules.js';
import type { Attendee, Reading } from '../reading/presence.rules.js';
import { tablesIn } from '../reading/report.rules.js';
import type { ReportTable } from '../reading/report-tables.rules.js';
import type { DropReason, Layout } from '../reading/stay.rules.js';
import type { KnownMapping } from '../reading/tabular-layout.rules.js';
import { keptName } from './attendee.rules.js';
import { knownLayouts } from './known-layouts.queries.js';
import { listMatchable } from './matchable.queries.js';
import { hashOf, type ReportFile, reportOf } from './report-file.rules.js';

/** What reading a file in would do; nothing is kept of it. */
export type ReportPreview = Readonly<{
  /** Why it cannot be read in; then nobody is in it. */
  fault: ReportFault | null;
  /** This very file was read in before. */
  isKnown: boolean;
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

/** Looks at a report before it is read in. */
@Injectable()
export class ReportPreviews {
  constructor(private readonly database: Database) {}

  /** @throws {NotFound} when the event is missing or foreign */
  async preview(scope: Scope, eventId: string, file: ReportFile): Promise<ReportPreview> {
    const event = await findEventFacts(this.database, eventId);
    if (event === null || !allows(scope, 'registration:write', event.networkId)) throw new NotFound({ thing: 'event' });
    const known = await knownLayouts(this.database, event.networkId, file.mapping);
    const isKnown = await this.isKnown(event, file);
    const reading = readingOf(file, event, known);
    if (typeof reading === 'string') {
      return { ...NOTHING, fault: reading, isKnown, tables: tablesOf(file, known, reading) };
    }
    const tables = reading.layout === 'table' || file.mapping !== null ? tablesOf(file, known, null) : [];
    return { ...NOTHING, isKnown, ...(await this.told(event, reading)), tables };
  }

  private async isKnown({ id }: EventFacts, { bytes }: ReportFile): Promise<boolean> {
    const found = await this.database.query<unknown>(
      'select 1 from attendance_report where event_id = $1 and source_hash = $2',
      [id, hashOf(bytes)],
    );
    return found.length > 0;
  }

  private async told(event: EventFacts, { layout, people, dropped, span }: Reading) {
    const expected = await listMatchable(this.database, event.id);
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
}

const NOTHING: ReportPreview = {
  ...{ fault: null, isKnown: false, layout: null, from: null, to: null, people: [], dropped: [], tables: [] },
  counts: { people: 0, certain: 0, proposed: 0, unknown: 0, apart: 0 },
};

function readingOf(file: ReportFile, event: EventFacts, known: KnownMapping): Reading | ReportFault {
  try {
    return reportOf(file, event, known);
  } catch (error) {
    if (error instanceof ReportUnreadable) return error.fault;
    throw error;
  }
}

/** What cannot be read because nobody knows its columns can be read once somebody has said them. */
function tablesOf({ bytes }: ReportFile, known: KnownMapping, fault: ReportFault | null): readonly ReportTable[] {
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
