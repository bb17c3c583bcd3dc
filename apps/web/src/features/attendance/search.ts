import { oneOf, type RawSearch, text, withoutGaps } from '../../search';
import { type Shown, shownMarks } from './sheet-rows';

export type AttendanceSearch = { suche?: string; vermerk?: Shown };

export const attendanceSearch = (raw: RawSearch): AttendanceSearch =>
  withoutGaps({ suche: text(raw.suche), vermerk: oneOf(raw.vermerk, shownMarks) });
