import type { SheetRow } from '../../api/types';
import { oneOf, type RawSearch, text, withoutGaps } from '../../search';

/** What a list can be narrowed to, as it stands in the address. */
export const shown = {
  offen: null,
  anwesend: 'present',
  teilweise: 'partial',
  entschuldigt: 'excused',
  unentschuldigt: 'absent',
  vertreten: 'substituted',
} as const satisfies Record<string, NonNullable<SheetRow['mark']>['status'] | null>;
export type Shown = keyof typeof shown;
export const shownMarks = Object.keys(shown) as readonly Shown[];

export type AttendanceSearch = { suche?: string; vermerk?: Shown };

export const attendanceSearch = (raw: RawSearch): AttendanceSearch =>
  withoutGaps({ suche: text(raw.suche), vermerk: oneOf(raw.vermerk, shownMarks) });
