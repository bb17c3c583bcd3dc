import type { AttendanceSheet, SheetRow } from '../../api/types';
import {
  likelySigned,
  marksBack,
  marksFor,
  openRows,
  plain,
  rowsShown,
  signable,
  signedMarks,
  type Status,
  statuses,
  statusOf,
} from './sheet-rows';
import { shownMarks } from './search';

const row = (id: string, lastName: string, status: Status | null, more: Partial<SheetRow> = {}): SheetRow =>
  ({
    ...{ registrationId: id, firstName: 'Ute', lastName, organisationName: 'IHK Seehafen', projectName: '' },
    ...{ registrationStatus: 'confirmed', mode: 'on_site' },
    mark: status && { status, minutes: null, substituteId: null, evidence: 'organiser', version: 7, recordedAt: '' },
    ...more,
  }) as SheetRow;
const sheet = (...rows: SheetRow[]) => ({ rows }) as AttendanceSheet;
const rows = [row('1', 'Müller', null), row('2', 'Öztürk', 'present'), row('3', 'Zabel', 'absent')];
const ids = (found: readonly SheetRow[]) => found.map(({ registrationId }) => registrationId).join('');

describe('the rows of a sheet', () => {
  it('are found by names and organisations, however umlauts are typed', () => {
    for (const term of ['müller', 'mueller', 'MULLER', 'ute mül ihk'])
      expect(ids(rowsShown(rows, term, undefined))).toBe('1');
    expect(ids(rowsShown(rows, 'seehafen', undefined))).toBe('123');
    expect(ids(rowsShown(rows, 'westmark', undefined))).toBe('');
  });

  it('are narrowed to each mark, and to those without one', () => {
    expect(shownMarks.map((name) => ids(rowsShown(rows, '', name)))).toEqual(['1', '2', '', '', '3', '']);
    expect(shownMarks.map(statusOf)).toEqual([null, ...statuses]);
  });

  it('are open as long as nobody has said whether somebody with a place came', () => {
    const waiting = row('4', 'Orth', null, { registrationStatus: 'waitlisted' });
    expect(ids(openRows(sheet(...rows, waiting)))).toBe('1');
  });
});

describe('what is said of people', () => {
  it('is said on the mark that stands there, and taken back on the one that came of it', () => {
    const before = sheet(...rows);
    expect(marksFor(before, ['1', '2'], plain('excused')).map(({ version, status }) => [version, status])).toEqual([
      [0, 'excused'],
      [7, 'excused'],
    ]);
    const after = sheet(row('1', 'Müller', 'excused'), row('2', 'Öztürk', 'excused'), rows[2]!);
    expect(marksBack(before, after, ['1', '2']).map(({ version, restores }) => [version, restores])).toEqual([
      [7, null],
      [7, 7],
    ]);
  });
});

describe('who stands on a signed list', () => {
  const online = row('4', 'Orth', 'present', { mode: 'online' });
  const proven = row('5', 'Pohl', 'present', { mode: 'on_site' });
  proven.mark!.evidence = 'signature';
  proven.mark!.scanId = 'another';
  const here = row('6', 'Quast', 'partial', { mode: 'on_site' });
  const all = sheet(...rows, online, proven, here);

  it('is somebody who came or of whom nothing is said, most likely whoever was in the room and is not proven yet', () => {
    expect(ids(signable(all))).toBe('12456');
    expect(ids(signable(all).filter((one) => likelySigned(one, 'scan')))).toBe('26');
    expect(likelySigned(proven, 'another')).toBe(true);
  });

  it('is marked with it, and was as long there as before', () => {
    expect(signedMarks(all, new Set(['1', '6']), 'scan')).toMatchObject([
      { registrationId: '1', version: 0, status: 'present', evidence: 'signature', scanId: 'scan' },
      { registrationId: '6', version: 7, status: 'partial', evidence: 'signature', scanId: 'scan' },
    ]);
  });
});
