import type { Moves } from '#libs/kernel';
import type { Presence } from '../regularity/figures.rules.js';

/** What became of somebody at a gathering. `excused`: known beforehand; `substituted`: somebody came instead. */
export const attendanceStatuses = ['present', 'partial', 'excused', 'absent', 'substituted'] as const;
export type AttendanceStatus = (typeof attendanceStatuses)[number];

/**
 * By what it is known: an organiser's word, a signature on paper, the check-in at the door, their own word, a join link,
 * a report of the meeting.
 */
export const evidences = ['organiser', 'signature', 'check_in', 'self', 'join_click', 'provider_report'] as const;
export type Evidence = (typeof evidences)[number];

export const sheetStates = ['open', 'recorded', 'confirmed', 'corrected'] as const;
export type SheetState = (typeof sheetStates)[number];

/** The only table of moves. What was confirmed is corrected, with a reason, and never open again. */
export const sheetMoves: Moves<SheetState> = {
  open: ['recorded', 'confirmed'],
  recorded: ['recorded', 'confirmed'],
  confirmed: ['corrected'],
  corrected: ['corrected'],
};

export const isConfirmed = (state: SheetState): boolean => state === 'confirmed' || state === 'corrected';

/** Present is from this share of the gathering on (domain section 4, θ). */
const ENOUGH = 0.5;

/** What a record counts as in the figures of regularity. @param netMinutes how long the gathering was */
export function presenceOf(
  { status, minutes }: Readonly<{ status: AttendanceStatus; minutes: number | null }>,
  netMinutes: number,
): Presence {
  if (status !== 'partial') return status;
  return (minutes ?? 0) >= ENOUGH * netMinutes ? 'present' : 'excused';
}

/** Whether they were there at all, for however long: nobody who came is told that they were missed. */
export const hasCome = (status: AttendanceStatus): boolean => status === 'present' || status === 'partial';
