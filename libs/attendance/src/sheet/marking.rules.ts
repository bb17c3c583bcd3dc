import type { EventState } from '#libs/events';
import { type FieldFault, mayMove } from '#libs/kernel';
import { type AttendanceStatus, type Evidence, sheetMoves, type SheetState } from './attendance-status.rules.js';

const DOORS_MS = 2 * 3_600_000;

/** Who helps marks people as they come in: from two hours before the start on. */
export const doorsOpenAt = (startsAt: Date): Date => new Date(startsAt.getTime() - DOORS_MS);

/** Nobody is marked at a draft, nor at what does not take place: it counts nowhere. */
export const isOff = (state: EventState): boolean => state === 'draft' || state === 'cancelled' || state === 'not_held';

export type Marked = Readonly<{ state: EventState; startsAt: Date }>;

/**
 * What the sheet of a gathering can be used for now. `early`: the doors are still shut; `off`: it is a draft, or did not
 * take place and counts nowhere; `corrections`: it is confirmed.
 */
export type SheetUse = 'early' | 'off' | 'marks' | 'corrections';

export function useOf({ state, startsAt }: Marked, sheet: SheetState, now: Date): SheetUse {
  if (isOff(state)) return 'off';
  if (now < doorsOpenAt(startsAt)) return 'early';
  return mayMove(sheetMoves, sheet, 'recorded') ? 'marks' : 'corrections';
}

/** What somebody says of somebody; `version` is that of the record they have read, 0 when there was none. */
export type Mark = Readonly<{
  registrationId: string;
  version: number;
  /** Null takes a mark back. */
  status: AttendanceStatus | null;
  /** How long they were there, when it was not from the beginning to the end. */
  minutes: number | null;
  /** The registration of whoever came instead, when that is known. */
  substituteId: string | null;
  evidence: Evidence;
  /** The signed list on which they stand, with the evidence `signature` alone. */
  scanId?: string | null;
}>;

/** What a record says, whoever said so and when. */
export type Said = Readonly<{
  status: AttendanceStatus;
  minutes: number | null;
  substituteId: string | null;
  evidence: Evidence;
  scanId: string | null;
}>;

/** Saying the same once more changes nothing: neither a second press nor a second device leaves a line. */
export const saysTheSame = (mark: Omit<Mark, 'version'>, record: Said | null): boolean =>
  record === null
    ? mark.status === null
    : mark.status === record.status &&
      mark.minutes === record.minutes &&
      mark.substituteId === record.substituteId &&
      mark.evidence === record.evidence &&
      (mark.scanId ?? null) === record.scanId;

/** What cannot be meant, by field. @param netMinutes how long the gathering was */
export function faultsOf(marks: readonly Mark[], netMinutes: number): readonly FieldFault[] {
  const seen = new Set<string>();
  return marks.flatMap((mark, at) => {
    const isTwice = seen.has(mark.registrationId);
    seen.add(mark.registrationId);
    return [
      ...(isTwice ? [{ field: `marks.${at}.registrationId`, fault: 'twice' }] : []),
      ...(minutesFit(mark, netMinutes) ? [] : [{ field: `marks.${at}.minutes`, fault: 'out-of-range' }]),
      ...(scanFits(mark) ? [] : [{ field: `marks.${at}.scanId`, fault: 'not-meant' }]),
      ...(substituteFits(mark) ? [] : [{ field: `marks.${at}.substituteId`, fault: 'not-meant' }]),
    ];
  });
}

const minutesFit = ({ status, minutes }: Mark, netMinutes: number): boolean =>
  status === 'partial' ? minutes !== null && minutes >= 1 && minutes <= netMinutes : minutes === null;

const scanFits = ({ scanId, evidence }: Mark): boolean => (scanId ?? null) === null || evidence === 'signature';

const substituteFits = ({ status, substituteId, registrationId }: Mark): boolean =>
  substituteId === null || (status === 'substituted' && substituteId !== registrationId);

export type SheetCounts = Readonly<Record<AttendanceStatus | 'unmarked', number>>;

/** How many there are of each. @param statuses one for everybody who is expected; null as long as nobody has said */
export function countsOf(statuses: readonly (AttendanceStatus | null)[]): SheetCounts {
  const counts = { present: 0, partial: 0, excused: 0, absent: 0, substituted: 0, unmarked: 0 };
  for (const status of statuses) counts[status ?? 'unmarked'] += 1;
  return counts;
}
