import fc from 'fast-check';
import { runs } from '../../../../test/support/property-runs.js';
import { chained, type JournalValue } from '../journal.rules.js';
import { attendanceStatuses, type AttendanceStatus } from './attendance-status.rules.js';
import type { ScanRow } from '../scans/scan.queries.js';
import {
  faultsOfSheet,
  type KeptLine,
  type KeptSheet,
  reasonDigest,
  recordsDigest,
  type RecordRow,
} from './chain.rules.js';

const rowOf = (person: string, status: AttendanceStatus): RecordRow => ({
  ...{ person, registration: `r-${person}`, status, minutes: null, evidence: 'organiser', substitute: null },
  ...{ organisationId: null, organisationName: 'IHK Seehafen', projectName: '', land: 'HH' },
  ...{ projectIds: [], countsAs: 'member' },
});

const SCAN: ScanRow = { scan: 's1', mediaType: 'image/png', sha256: 'aa' };

/** A confirmed sheet after these marks and one correction. */
function sheetOf(marks: readonly (readonly [person: string, status: AttendanceStatus | null])[]): KeptSheet {
  const lines: KeptLine[] = [];
  const rows = new Map<string, RecordRow>();
  const add = (kind: string, facts: JournalValue, reason: string | null = null, salt: string | null = null) => {
    const at = new Date(Date.UTC(2026, 2, 19, 9, 0, lines.length));
    const line = { sequence: lines.length + 1, at, actor: 'account:1', kind, facts };
    lines.push({ ...chained('e1', lines.at(-1)?.hash ?? null, line), reason, salt });
  };
  const say = (person: string, status: AttendanceStatus | null, reason?: string) => {
    const facts = {
      ...{ person, registration: `r-${person}`, status, minutes: null, evidence: 'organiser', substitute: null },
      ...(reason === undefined ? {} : { reason: reasonDigest(reason, 'salt') }),
    };
    add(
      reason === undefined ? 'attendance.marked' : 'attendance.corrected',
      facts,
      reason ?? null,
      reason ? 'salt' : null,
    );
    if (status === null) rows.delete(person);
    else rows.set(person, rowOf(person, status));
  };
  for (const [person, status] of marks) say(person, status);
  say('p0', 'present');
  add('attendance.scan-added', { scan: 's1', mediaType: 'image/png', sha256: 'aa', size: 5 });
  add('attendance.scan-added', { scan: 's2', mediaType: 'image/png', sha256: 'bb', size: 5 });
  add('attendance.scan-removed', { scan: 's2' });
  add('attendance.confirmed', { records: recordsDigest([...rows.values()]), headcount: 2 });
  say('p0', 'absent', 'Ging gleich wieder');
  const recounted = { headcount: 3, reason: reasonDigest('Eine mehr', 'salt') };
  add('attendance.recounted', recounted, 'Eine mehr', 'salt');
  add('attendance.stands', { records: recordsDigest([...rows.values()]) });
  const end = { entries: lines.length, lastHash: lines.at(-1)!.hash };
  return { eventId: 'e1', ...end, isConfirmed: true, headcount: 3, lines, records: [...rows.values()], scans: [SCAN] };
}

const some = fc.array(
  fc.tuple(fc.constantFrom('p1', 'p2', 'p3'), fc.option(fc.constantFrom(...attendanceStatuses), { freq: 4 })),
);
const faults = (sheet: KeptSheet) => faultsOfSheet(sheet).map(({ fault }) => fault);
const whole = sheetOf([['p1', 'present']]);
const withLine = (at: number, change: Partial<KeptLine>) => ({
  ...whole,
  lines: whole.lines.with(at, { ...whole.lines.at(at)!, ...change }),
});
const withRow = (change: Partial<RecordRow>) => ({
  ...whole,
  records: whole.records.with(0, { ...whole.records[0]!, ...change }),
});

describe('the chain of a sheet', () => {
  it('is whole however people were marked, marked otherwise and corrected', () => {
    fc.assert(
      fc.property(some, (marks) => expect(faultsOfSheet(sheetOf(marks))).toEqual([])),
      { numRuns: runs(100) },
    );
  });

  it('stays whole when the words of a reason are erased', () => {
    const erased = whole.lines.map((line) => ({ ...line, reason: null, salt: null }));
    expect(faultsOfSheet({ ...whole, lines: erased })).toEqual([]);
  });

  it.each<readonly [string, KeptSheet, readonly string[]]>([
    ['other words of a reason', withLine(6, { reason: 'War gar nicht da' }), ['reason-changed']],
    ['words without their salt', withLine(6, { salt: null }), ['reason-changed']],
    ['words put beside a line without any', withLine(0, { reason: 'Frei erfunden', salt: 's' }), ['reason-changed']],
    ['another actor', withLine(1, { actor: 'account:2' }), ['line-changed']],
    ['a line less', { ...whole, lines: whole.lines.toSpliced(2, 1) }, ['line-missing']],
    [
      'an end that was cut off',
      { ...whole, lines: whole.lines.slice(0, 7) },
      ['end-missing', 'represented-changed', 'headcount-changed'],
    ],
    ['another head', { ...whole, lastHash: 'f'.repeat(64) }, ['end-missing']],
    ['a row with another status', withRow({ status: 'absent' }), ['record-changed', 'represented-changed']],
    ['a row with other evidence', withRow({ evidence: 'signature' }), ['record-changed', 'represented-changed']],
    ['another organisation', withRow({ organisationName: 'HWK Westmark' }), ['represented-changed']],
    ['a row less', { ...whole, records: whole.records.slice(1) }, ['record-missing', 'represented-changed']],
    [
      'a row more',
      { ...whole, records: [...whole.records, rowOf('p9', 'present')] },
      ['record-unknown', 'represented-changed'],
    ],
    ['a row that stands on a signed list', withRow({ scan: 's1' }), ['record-changed', 'represented-changed']],
    ['other bytes of a signed list', { ...whole, scans: [{ ...SCAN, sha256: 'ff' }] }, ['scan-changed']],
    [
      'bytes that are called something else',
      { ...whole, scans: [{ ...SCAN, mediaType: 'image/jpeg' }] },
      ['scan-changed'],
    ],
    ['a signed list less', { ...whole, scans: [] }, ['scan-missing']],
    ['a signed list more', { ...whole, scans: [SCAN, { ...SCAN, scan: 's9' }] }, ['scan-unknown']],
    [
      'a signed list that was removed and is back',
      { ...whole, scans: [SCAN, { ...SCAN, scan: 's2' }] },
      ['scan-unknown'],
    ],
    ['another number of people without a name', { ...whole, headcount: 2 }, ['headcount-changed']],
    ['a confirmed sheet that is called open', { ...whole, isConfirmed: false }, ['represented-changed']],
  ])('shows %s', (_, sheet, expected) => {
    expect(faults(sheet)).toEqual(expected);
  });

  it('shows any row that was changed behind its back', () => {
    fc.assert(
      fc.property(some, fc.nat(), fc.constantFrom(...attendanceStatuses), (marks, seed, status) => {
        const sheet = sheetOf(marks);
        const at = seed % sheet.records.length;
        const row = sheet.records[at]!;
        fc.pre(row.status !== status);
        expect(faults({ ...sheet, records: sheet.records.with(at, { ...row, status }) })).toContain('record-changed');
      }),
      { numRuns: runs(100) },
    );
  });
});
