import { Injectable } from '@nestjs/common';
import { Database, germanOrder, isoInstant, type Reader } from '#libs/database';
import { type EventFacts, findEventFacts } from '#libs/events';
import { allows, Clock, NotFound, type Scope } from '#libs/kernel';
import { type Candidate, matcherOf, type MatchReason } from '../matching/matching.rules.js';
import type { AttendeeKind } from '../reading/presence.rules.js';
import type { Layout } from '../reading/stay.rules.js';
import type { SheetState } from '../sheet/attendance-status.rules.js';
import { type SheetUse, useOf } from '../sheet/marking.rules.js';
import { listRows, type SheetRow } from '../sheet/sheet.queries.js';
import { agrees, type AttendeeDecision, countsUnnamed, minutesOf, type Presence, type Told } from './attendee.rules.js';
import { listMatchable } from './matchable.queries.js';
import { toldOf } from './told.queries.js';

export type ImportedReport = Readonly<{
  id: string;
  layout: Layout;
  fileName: string;
  people: number;
  dropped: number;
  importedAt: string;
  importedBy: string | null;
  forgottenAt: string | null;
}>;

/** Somebody in the reports, and who that may be. */
export type ReviewedPerson = Readonly<{
  id: string;
  version: number;
  name: string;
  mail: string | null;
  kind: AttendeeKind;
  /** Null where no report tells for how long. */
  minutes: number | null;
  decision: AttendeeDecision;
  registrationId: string | null;
  /** By what they matched by themselves. */
  reason: MatchReason | null;
  /** Whom it may be, the likeliest first; only while it is open. */
  candidates: readonly Candidate[];
}>;

/** What the reports tell of somebody, where the sheet says something else. */
export type ReportDifference = Readonly<{ registrationId: string; told: Told; mark: SheetRow['mark'] }>;

export type ReviewCounts = Readonly<{
  /** People, and numbers and rooms, of whom nobody has said who they are. */
  open: number;
  openApart: number;
  matched: number;
  /** Whoever was there and has no name on the list: what the sheet may count besides. */
  unnamed: number;
}>;

export type ReportReview = Readonly<{
  eventId: string;
  use: SheetUse;
  reports: readonly ImportedReport[];
  counts: ReviewCounts;
  /** Open ones first, at most as many as anybody works through at once. */
  people: readonly ReviewedPerson[];
  differences: readonly ReportDifference[];
}>;

const MOST_SHOWN = 500;

/** What reports tell, and what of it somebody has to decide. */
@Injectable()
export class ReviewQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws {NotFound} when the event is missing or foreign */
  get(scope: Scope, eventId: string): Promise<ReportReview> {
    return this.database.snapshot(async (tx) => {
      const event = await findEventFacts(tx, eventId);
      if (event === null || !allows(scope, 'registration:read', event.networkId))
        throw new NotFound({ thing: 'event' });
      const [head] = await tx.query<{ state: SheetState }[]>('select state from attendance_sheet where event_id = $1', [
        eventId,
      ]);
      return {
        ...{ eventId, use: useOf(event, head?.state ?? 'open', this.clock.now()) },
        reports: await tx.query<ImportedReport[]>(REPORTS, [eventId]),
        counts: await countsOf(tx, eventId),
        people: await listPeople(tx, eventId),
        differences: await listDifferences(tx, event),
      };
    });
  }
}

const REPORTS = `
  select id, layout, file_name as "fileName", people, dropped, ${isoInstant('imported_at')} as "importedAt",
    imported_by as "importedBy", ${isoInstant('forgotten_at')} as "forgottenAt"
  from attendance_report where event_id = $1 order by imported_at, id`;

async function countsOf(source: Reader, eventId: string): Promise<ReviewCounts> {
  const rows = await source.query<{ decision: AttendeeDecision; kind: AttendeeKind; count: number }>(
    `select decision, kind, count(*)::int as count from attendance_attendee where event_id = $1 group by decision, kind`,
    [eventId],
  );
  const sum = (counts: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(counts).reduce((total, { count }) => total + count, 0);
  return {
    open: sum(({ decision, kind }) => decision === 'open' && kind === 'person'),
    openApart: sum(({ decision, kind }) => decision === 'open' && kind !== 'person'),
    matched: sum(({ decision }) => decision === 'matched'),
    unnamed: sum(({ decision, kind }) => countsUnnamed(decision, kind)),
  };
}

type Row = Omit<ReviewedPerson, 'minutes' | 'candidates'> & Readonly<{ presences: readonly Presence[] }>;

async function listPeople(source: Reader, eventId: string): Promise<ReviewedPerson[]> {
  const rows = await source.query<Row>(
    `select a.id, a.version, a.name, a.mail, a.kind, a.decision, a.registration_id as "registrationId", a.reason,
       (select json_agg(json_build_object('minutes', v.minutes, 'intervals', v.intervals))
        from attendance_presence v where v.attendee_id = a.id) as presences
     from attendance_attendee a where a.event_id = $1
     order by a.decision <> 'open', a.kind <> 'person', ${germanOrder('a.name')}, a.id limit ${MOST_SHOWN}`,
    [eventId],
  );
  const match = matcherOf(rows.length === 0 ? [] : await listMatchable(source, eventId));
  return rows.map(({ presences, ...row }) => {
    const isKnown = presences.some(({ minutes }) => minutes !== null);
    const found = row.decision === 'open' ? match({ ...row, account: null }) : null;
    return { ...row, minutes: isKnown ? minutesOf(presences) : null, candidates: candidatesOf(found) };
  });
}

/** Whom an address proves, of somebody who was registered only later, is proposed as well: nobody marks behind one's back. */
function candidatesOf(match: ReturnType<ReturnType<typeof matcherOf>> | null): readonly Candidate[] {
  if (match === null || match.kind === 'unknown') return [];
  if (match.kind === 'proposals') return match.candidates;
  return [{ registrationId: match.registrationId, score: 99, reasons: [match.reason] }];
}

async function listDifferences(source: Reader, event: EventFacts): Promise<ReportDifference[]> {
  const told = await toldOf(source, event, 'everybody');
  if (told.size === 0) return [];
  return (await listRows(source, event.id)).flatMap(({ registrationId, mark }) => {
    const one = told.get(registrationId);
    return one === undefined || agrees(one, mark) ? [] : [{ registrationId, told: one, mark }];
  });
}
