import { createHash } from 'node:crypto';
import { type ChainedLine, journalFault, type JournalValue } from '../journal.rules.js';
import type { AttendanceStatus, Evidence } from './attendance-status.rules.js';
import type { ScanRow } from '../scans/scan.queries.js';
import type { Counting } from './rollup.rules.js';

/** Ids and figures of one mark, as the journal keeps it; names stand in no line. */
export type MarkFacts = Readonly<{
  person: string;
  registration: string;
  status: AttendanceStatus | null;
  minutes: number | null;
  evidence: Evidence;
  substitute: string | null;
  /** The signed list they stand on; lines of before knew of none. */
  scan?: string | null;
}>;

/** For whom somebody was there, kept as it was on the day. */
export type Represented = Readonly<{
  organisationId: string | null;
  organisationName: string;
  projectName: string;
  projectIds: readonly string[];
  land: string | null;
  countsAs: Counting;
}>;

/** A row of the sheet as it stands in the database. */
export type RecordRow = Omit<MarkFacts, 'status'> & Represented & Readonly<{ status: AttendanceStatus }>;

/** A line with the words that were its reason, as far as nobody has had to erase them. */
export type KeptLine = ChainedLine & Readonly<{ reason: string | null; salt: string | null }>;

export type KeptSheet = Readonly<{
  eventId: string;
  entries: number;
  lastHash: string | null;
  isConfirmed: boolean;
  /** People who were there and whose names nobody has. */
  headcount: number;
  lines: readonly KeptLine[];
  records: readonly RecordRow[];
  /** Signed lists, with what their bytes come to now. */
  scans: readonly ScanRow[];
}>;

/**
 * `line-missing`, `line-changed`: of the chain; `end-missing`: its last lines were cut off, or the head of the sheet says
 * otherwise; `reason-changed`: other words than those that the line covers; `record-…`: the row of somebody is not what
 * the lines tell; `represented-changed`: for whom people were there is not what was confirmed; `headcount-changed`: how
 * many were there without a name is not what was confirmed or counted anew; `scan-…`: a signed list is not the one that
 * was uploaded, is gone without having been removed, or was put there by nobody.
 */
export const chainFaults = [
  'line-missing',
  'line-changed',
  'end-missing',
  'reason-changed',
  'record-changed',
  'record-missing',
  'record-unknown',
  'represented-changed',
  'headcount-changed',
  'scan-changed',
  'scan-missing',
  'scan-unknown',
] as const;
export type ChainFault = Readonly<{
  fault: (typeof chainFaults)[number];
  sequence: number | null;
  registrationId: string | null;
}>;

/**
 * Words may have to be erased when they name somebody; the line covers only what they come to with a salt that goes with
 * them, so that the chain stays whole and nobody can guess at short words.
 */
export const reasonDigest = (reason: string, salt: string): string => sha256(`${salt}\n${reason}`);

/** All rows at once, as they stand when a sheet is confirmed or corrected. */
export const recordsDigest = (records: readonly RecordRow[]): string =>
  sha256(
    JSON.stringify(
      [...records]
        .sort((one, other) => (one.person < other.person ? -1 : 1))
        .map((row) => [
          ...[row.person, row.registration, row.status, row.minutes, row.evidence, row.substitute],
          ...[row.organisationId, row.organisationName, row.projectName, row.land],
          // Sheets of before knew of neither.
          ...(row.projectIds.length === 0 && row.countsAs === 'member' ? [] : [row.projectIds, row.countsAs]),
          ...((row.scan ?? null) === null ? [] : [{ scan: row.scan }]),
        ]),
    ),
  );

/** Everything that is not as it was written; nothing when the sheet is whole. */
export function faultsOfSheet(sheet: KeptSheet): readonly ChainFault[] {
  const { eventId, lines, records } = sheet;
  const broken = journalFault(eventId, lines);
  if (broken !== null) {
    const fault = broken.fault === 'gap' ? 'line-missing' : 'line-changed';
    return [{ fault, sequence: broken.sequence, registrationId: null }];
  }
  const end = lines.at(-1)?.hash ?? null;
  const isCut = sheet.entries !== lines.length || sheet.lastHash !== end;
  return [
    ...(isCut ? [{ fault: 'end-missing' as const, sequence: lines.length, registrationId: null }] : []),
    ...lines.flatMap(faultOfReason),
    ...faultsOfRecords(told(lines), records),
    ...faultsOfScans(lines, sheet.scans),
    ...(isRepresentedAsConfirmed(sheet) ? [] : [faultOf('represented-changed', null)]),
    ...(isCountedAsConfirmed(sheet) ? [] : [faultOf('headcount-changed', null)]),
  ];
}

function faultOfReason({ facts, reason, salt, sequence }: KeptLine): readonly ChainFault[] {
  if (reason === null) return [];
  const digest = factsOf(facts).reason;
  if (salt !== null && digest === reasonDigest(reason, salt)) return [];
  return [{ fault: 'reason-changed', sequence, registrationId: null }];
}

/** What the lines tell of each person in the end. */
function told(lines: readonly KeptLine[]): ReadonlyMap<string, MarkFacts> {
  const latest = new Map<string, MarkFacts>();
  for (const { facts } of lines) {
    const mark = factsOf(facts) as unknown as MarkFacts;
    if (typeof mark.person !== 'string') continue;
    if (mark.status === null) latest.delete(mark.person);
    else latest.set(mark.person, mark);
  }
  return latest;
}

function faultsOfRecords(latest: ReadonlyMap<string, MarkFacts>, records: readonly RecordRow[]): readonly ChainFault[] {
  const rows = new Map(records.map((row) => [row.person, row]));
  const missing = [...latest.values()].filter(({ person }) => !rows.has(person));
  return [
    ...missing.map(({ registration }) => faultOf('record-missing', registration)),
    ...records.flatMap((row) => {
      const mark = latest.get(row.person);
      if (mark === undefined) return [faultOf('record-unknown', row.registration)];
      return isSame(mark, row) ? [] : [faultOf('record-changed', row.registration)];
    }),
  ];
}

const isSame = (mark: MarkFacts, row: RecordRow): boolean =>
  mark.registration === row.registration &&
  mark.status === row.status &&
  mark.minutes === row.minutes &&
  mark.evidence === row.evidence &&
  mark.substitute === row.substitute &&
  (mark.scan ?? null) === (row.scan ?? null);

function faultsOfScans(lines: readonly KeptLine[], scans: readonly ScanRow[]): readonly ChainFault[] {
  const kept = new Map<JournalValue | undefined, KeptLine>();
  for (const line of lines) {
    const { scan } = factsOf(line.facts);
    if (line.kind === 'attendance.scan-added') kept.set(scan, line);
    if (line.kind === 'attendance.scan-removed') kept.delete(scan);
  }
  const rows = new Map(scans.map((row) => [row.scan, row]));
  return [
    ...[...kept].flatMap(([scan, { facts, sequence }]) => {
      const row = rows.get(String(scan));
      const told = factsOf(facts);
      const isSame = row?.sha256 === told.sha256 && row?.mediaType === told.mediaType;
      const fault = row === undefined ? 'scan-missing' : 'scan-changed';
      return isSame ? [] : [{ fault, sequence, registrationId: null } as const];
    }),
    ...scans.flatMap(({ scan }) => (kept.has(scan) ? [] : [faultOf('scan-unknown', null)])),
  ];
}

function isRepresentedAsConfirmed({ isConfirmed, lines, records }: KeptSheet): boolean {
  const digest = lines.map(({ facts }) => factsOf(facts).records).findLast((one) => typeof one === 'string');
  return isConfirmed ? digest === recordsDigest(records) : digest === undefined;
}

const isCountedAsConfirmed = ({ headcount, lines }: KeptSheet): boolean =>
  headcount === (lines.map(({ facts }) => factsOf(facts).headcount).findLast((one) => typeof one === 'number') ?? 0);

const faultOf = (fault: ChainFault['fault'], registrationId: string | null): ChainFault => ({
  ...{ fault, sequence: null, registrationId },
});

const factsOf = (facts: JournalValue): Readonly<Record<string, JournalValue>> =>
  typeof facts === 'object' && facts !== null && !Array.isArray(facts)
    ? (facts as Readonly<Record<string, JournalValue>>)
    : {};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
