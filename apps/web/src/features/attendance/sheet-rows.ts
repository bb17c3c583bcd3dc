import type { AttendanceSheet, AttendanceMark, SheetRow } from '../../api/types';
import { matchesWords } from '../../words';
import { type Shown, shown } from './search';

export const statuses = ['present', 'partial', 'excused', 'absent', 'substituted'] as const;
export type Status = (typeof statuses)[number];

export const statusOf = (name: Shown): Status | null => shown[name];

export const nameOf = ({ firstName, lastName }: Pick<SheetRow, 'firstName' | 'lastName'>): string =>
  `${firstName} ${lastName}`;

export function rowsShown(rows: readonly SheetRow[], term: string, narrowed: Shown | undefined): readonly SheetRow[] {
  return rows.filter((row) => {
    if (narrowed !== undefined && (row.mark?.status ?? null) !== statusOf(narrowed)) return false;
    return matchesWords(`${nameOf(row)} ${row.organisationName} ${row.projectName}`, term);
  });
}

/** Who has a place and of whom nobody has said whether they came. */
export const openRows = ({ rows }: AttendanceSheet): readonly SheetRow[] =>
  rows.filter(
    ({ mark, registrationStatus }) =>
      mark === null && registrationStatus !== 'waitlisted' && registrationStatus !== 'offered',
  );

/** What is said of somebody, before it is known on which mark it is said. */
export type Said = Omit<AttendanceMark, 'registrationId' | 'version'>;

export const plain = (status: Status | null): Said => ({
  ...{ status, minutes: null, substituteId: null, evidence: 'organiser' },
});

/** The same words for these people, on the marks that stand in the sheet now. */
export const marksFor = (sheet: AttendanceSheet, ids: readonly string[], said: Said): AttendanceMark[] =>
  sheet.rows
    .filter(({ registrationId }) => ids.includes(registrationId))
    .map(({ registrationId, mark }) => ({ registrationId, version: mark?.version ?? 0, ...said }));

/** What leads back: what the journal said of them before, with its evidence, on the marks that stand there since. */
export const marksBack = (before: AttendanceSheet, after: AttendanceSheet, ids: readonly string[]): AttendanceMark[] =>
  before.rows
    .filter(({ registrationId }) => ids.includes(registrationId))
    .map(({ registrationId, mark }) => ({
      ...{ ...plain(null), registrationId, restores: mark?.version ?? null },
      version: after.rows.find((row) => row.registrationId === registrationId)?.mark?.version ?? 0,
    }));

/** Who can have signed: whoever came, or of whom nobody has said anything yet. */
export const signable = ({ rows }: AttendanceSheet): readonly SheetRow[] =>
  rows.filter(({ mark }) => mark === null || mark.status === 'present' || mark.status === 'partial');

/** Who most likely signed: whoever was there in the room and is not proven by another list. */
export const likelySigned = (row: SheetRow, scanId: string): boolean =>
  row.mark !== null && row.mode === 'on_site' && (row.mark.evidence !== 'signature' || row.mark.scanId === scanId);

/** They stand on this list: what was said of them stays, and whoever had no mark was there. */
export const signedMarks = (sheet: AttendanceSheet, ids: ReadonlySet<string>, scanId: string): AttendanceMark[] =>
  sheet.rows
    .filter(({ registrationId }) => ids.has(registrationId))
    .map(({ registrationId, mark }) => ({
      ...{ registrationId, version: mark?.version ?? 0, status: mark?.status ?? 'present' },
      ...{ minutes: mark?.minutes ?? null, substituteId: null, evidence: 'signature', scanId },
    }));
