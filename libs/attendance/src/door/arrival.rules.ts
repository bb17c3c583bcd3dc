import { standing } from '#libs/registration';
import { type AttendanceStatus, hasCome } from '../sheet/attendance-status.rules.js';
import type { Expected } from '../sheet/expected.queries.js';

/**
 * What the door says. `already`: was let in before, here or elsewhere; `waiting`: has no place, and may still be let in;
 * `gone`: the registration was cancelled; `substituted`: the sheet says that somebody else comes instead; `unknown`: not
 * of this gathering; `out`: taken back; `kept`: somebody else has said so meanwhile, so it stays; `refused`: cannot be
 * entered anew.
 */
export const doorOutcomes = [
  ...(['in', 'already', 'waiting', 'gone', 'substituted', 'unknown', 'out', 'kept', 'refused'] as const),
] as const;
export type DoorOutcome = (typeof doorOutcomes)[number];

/** @param isAdmitted whoever helps has seen that there is no place, and lets them in */
export function arrivalOf(expected: Expected | undefined, isAdmitted: boolean): DoorOutcome {
  if (expected === undefined) return 'unknown';
  const { record, registration } = expected;
  // An organiser who has noted that somebody left early knows more than the door.
  if (record !== null && hasCome(record.status)) return 'already';
  if (registration.status === 'requested') return 'unknown';
  if (!standing[registration.status].countsForOrganisation) return 'gone';
  if (record?.status === 'substituted') return 'substituted';
  return standing[registration.status].holdsPlace || isAdmitted ? 'in' : 'waiting';
}

/** @param version of the mark that is taken back: one that somebody else has made since stays */
export function leavingOf(expected: Expected | undefined, version: number | null): DoorOutcome {
  if (expected === undefined) return 'unknown';
  const { record } = expected;
  return record !== null && hasCome(record.status) && record.version === version ? 'out' : 'kept';
}

/** What an arrival covers and taking it back says again; what came from a person's own word needs no keeping. */
export const coveredBy = ({ record }: Expected): AttendanceStatus | null =>
  record !== null && (record.status === 'excused' || record.status === 'absent') ? record.status : null;

/** A device whose clock is this far off is told so. */
const CLOCK_OFF_MS = 5 * 60_000;

/** How far the clock of a device is ahead of ours, in whole minutes; 0 when it is near enough. */
export function minutesAhead(sentAt: Date, now: Date): number {
  const ahead = sentAt.getTime() - now.getTime();
  return Math.abs(ahead) < CLOCK_OFF_MS ? 0 : Math.round(ahead / 60_000);
}

/** When something happened by our clock: the device says how long before it sent it, and never in the future. */
export const happenedAt = (at: Date, sentAt: Date, now: Date): Date =>
  new Date(now.getTime() - Math.max(0, sentAt.getTime() - at.getTime()));
