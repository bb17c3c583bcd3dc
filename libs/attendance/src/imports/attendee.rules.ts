import { createHash } from 'node:crypto';
import { type Attendee, type AttendeeKind, type Reading, unionOf } from '../reading/presence.rules.js';
import type { Evidence } from '../sheet/attendance-status.rules.js';
import type { Said } from '../sheet/marking.rules.js';

/**
 * What becomes of somebody in a report. `matched`: they are somebody on the list; `headcount`: somebody was there whose
 * name nobody knows; `ignored`: a recording, a second device of somebody who is there by name.
 */
export const attendeeDecisions = ['open', 'matched', 'headcount', 'ignored'] as const;
export type AttendeeDecision = (typeof attendeeDecisions)[number];

/** When somebody was there, as one report tells it: minutes are null where it does not tell for how long. */
export type Presence = Readonly<{
  minutes: number | null;
  intervals: readonly (readonly [from: number, to: number])[];
}>;

const LONGEST_NAME = 200;
const MINUTE = 60_000;

/** Nobody joins at the second: whoever was there for this share of the gathering was there. */
const WHOLE = 0.9;

/** By what somebody is the same in two reports of one gathering. A digest: names may be of any length. */
export const identityOf = ({ mail, account, name }: Pick<Attendee, 'mail' | 'account' | 'name'>): string =>
  createHash('sha256')
    .update(mail !== null ? `mail ${mail}` : account !== null ? `account ${account}` : `name ${name}`)
    .digest('hex');

/** As it is kept: of a length, and without what no database takes. */
export const keptName = (name: string): string =>
  [...name.toWellFormed().replaceAll('\0', '')].slice(0, LONGEST_NAME).join('').trim() || '–';

export const presenceIn = ({ minutes, intervals }: Attendee, layout: Reading['layout']): Presence => ({
  minutes: layout === 'bbb-meeting-info' ? null : minutes,
  intervals: intervals.map(([from, to]) => [from.getTime(), to.getTime()]),
});

/** How long the gathering was: on the clock, and really, which differs in the two nights of the year. */
export type Length = Readonly<{ netMinutes: number; realMinutes: number }>;

export type Told = Pick<Said, 'minutes'> & Readonly<{ status: 'present' | 'partial' }>;

/**
 * What several lines of one person tell together, from one report or from more: their times are united, never summed.
 * Null when nobody was there for as long as a minute.
 */
export function toldBy(presences: readonly Presence[], { netMinutes, realMinutes }: Length): Told | null {
  if (presences.length === 0) return null;
  const known = presences.filter(({ minutes }) => minutes !== null);
  if (known.length === 0) return { status: 'present', minutes: null };
  const minutes = minutesOf(known);
  if (minutes >= WHOLE * realMinutes) return { status: 'present', minutes: null };
  // The reports that tell no length prove that somebody was there all the same.
  if (minutes < 1) return known.length < presences.length ? { status: 'present', minutes: null } : null;
  return { status: 'partial', minutes: Math.min(minutes, netMinutes) };
}

/** Whole minutes, rounded down once: not for each report. */
export function minutesOf(presences: readonly Presence[]): number {
  const timed = presences.filter(({ intervals }) => intervals.length > 0);
  const united = lengthOf(unionOf(timed.flatMap(spansOf)));
  const told = timed.reduce((sum, one) => sum + toldLength(one), 0);
  const untimed = presences.flatMap(({ minutes, intervals }) => (intervals.length === 0 ? (minutes ?? 0) : []));
  return Math.max(Math.floor(Math.min(united, told) / MINUTE), 0, ...untimed);
}

/** A report may count less than lies between first joining and last leaving. */
function toldLength({ minutes, intervals }: Presence): number {
  const length = lengthOf(unionOf(spansOf({ intervals })));
  return Math.floor(length / MINUTE) === minutes ? length : (minutes ?? 0) * MINUTE;
}

const spansOf = ({ intervals }: Pick<Presence, 'intervals'>) => intervals.map(([from, to]) => ({ from, to }));

const lengthOf = (spans: readonly Readonly<{ from: number; to: number }>[]): number =>
  spans.reduce((sum, { from, to }) => sum + to - from, 0);

/** Where a report may say something else than it stands: never over the word or the paper of somebody who was there. */
export const givesWay = (evidence: Evidence): boolean => evidence === 'provider_report' || evidence === 'join_click';

/** Whether what a report tells is what the sheet says, whoever said it. */
export const agrees = (told: Told | null, record: Pick<Said, 'status' | 'minutes'> | null): boolean =>
  told === null ? true : record !== null && told.status === record.status && told.minutes === record.minutes;

/** Whoever counts without a name. Numbers and rooms do so only once somebody has said it. */
export const countsUnnamed = (decision: AttendeeDecision, kind: AttendeeKind): boolean =>
  decision === 'headcount' || (decision === 'open' && kind === 'person');

/** Several lines under one identity in one report, as one: a mark behind the name may be all that differs. */
export const joinedPresence = (presences: readonly Presence[]): Presence => ({
  minutes: presences.some(({ minutes }) => minutes !== null) ? minutesOf(presences) : null,
  intervals: unionOf(presences.flatMap(spansOf)).map(({ from, to }) => [from, to]),
});
