import {
  type Figures,
  figuresOf,
  type Presence,
  pooled,
  type Regularity,
  regularities,
} from '../regularity/figures.rules.js';
import { hasComeByLetter, NONE, presenceOfLetter } from '../sheet/rollup.rules.js';

/** Whose regularity a matrix shows. */
export const matrixKinds = ['persons', 'organisations', 'projects', 'laender'] as const;
export type MatrixKind = (typeof matrixKinds)[number];

/**
 * Figures, and how many meetings in a row were missed at most: excuses neither count nor end it. `isAway`: the latest
 * three were missed, or more, and somebody should ask; nobody asks those who have left.
 */
export type UnitFigures = Figures & Readonly<{ longestGap: number; isAway: boolean }>;

const AWAY_AFTER = 3;

/**
 * Takes from all letters of a unit one word with those of the chosen meetings, in their order. Made once for all units.
 * @param numbers of the meetings in the roll-up
 */
export function lettersAt(numbers: readonly number[]): (marks: string) => string {
  if (numbers.every((no, index) => no === index + 1))
    return (marks) => marks.slice(0, numbers.length).padEnd(numbers.length, NONE);
  return (marks) => numbers.map((no) => marks[no - 1] ?? NONE).join('');
}

/** @param letters those of the chosen meetings @param isFormer whatever belonged is over at the day of the figures */
export function unitFiguresOf(letters: string, isFormer: boolean): UnitFigures {
  const meetings: Presence[] = [];
  // A loop in place of a list of letters: two thousand members have 400,000 of them, and lists are half of the time.
  for (let at = 0; at < letters.length; at += 1) meetings.push(presenceOfLetter(letters[at]));
  const figures = figuresOf(meetings, isFormer);
  return { ...figures, longestGap: longestGapOf(meetings), isAway: !isFormer && figures.misses >= AWAY_AFTER };
}

export function longestGapOf(meetings: readonly Presence[]): number {
  let [longest, gap] = [0, 0];
  for (const presence of meetings) {
    if (presence === 'absent') gap += 1;
    if (presence === 'present') gap = 0;
    longest = Math.max(longest, gap);
  }
  return longest;
}

/** Whether letters say anything: who was neither asked nor came at the chosen meetings is in no row. */
export const isAskedIn = (letters: string): boolean => /[PAES]/.test(letters);

/**
 * Share of an organisation's presences at which the person was there who came most; 1 is always the same one.
 * @param delegates letters of those who came for it, asked or not
 */
export function continuityOf(present: number, delegates: readonly string[]): number | null {
  if (present === 0) return null;
  const most = Math.max(0, ...delegates.map((letters) => [...letters].filter(hasComeByLetter).length));
  return most / present;
}

/** A membership counted for a person or an organisation at the day of the figures, or is over. */
export type Belonging = Readonly<{ unitId: string; isMember: boolean }>;

/** Who belonged once and does not any more. Whoever never belonged to a group is a guest and no former member. */
export const formerOf = (belongings: readonly Belonging[]): ReadonlySet<string> => {
  const members = new Set(belongings.flatMap(({ unitId, isMember }) => (isMember ? [unitId] : [])));
  return new Set(belongings.flatMap(({ unitId }) => (members.has(unitId) ? [] : [unitId])));
};

/** An organisation is former when its own membership is over, and that of all who were asked for it. */
export function isFormerOrganisation(
  own: 'none' | 'former' | 'member',
  asked: readonly Readonly<{ isFormer: boolean }>[],
): boolean {
  if (own === 'member') return false;
  return (own === 'former' || asked.length > 0) && asked.every(({ isFormer }) => isFormer);
}

export type StatusCounts = Readonly<Record<Regularity, number>>;

export function statusCountsOf(figures: readonly Figures[]): StatusCounts {
  const counts = Object.fromEntries(regularities.map((status) => [status, 0])) as Record<Regularity, number>;
  for (const { status } of figures) counts[status] += 1;
  return counts;
}

/** Of a set: presences of all meetings to which they were asked, never the mean of rates. */
export type Pooled = Readonly<{ present: number; asked: number; rate: number | null }>;

export function pooledOf(figures: readonly Figures[]): Pooled {
  const [present, asked] = pooled(figures);
  return { present, asked, rate: asked === 0 ? null : present / asked };
}

/** Of those who came regularly at the first day, the share that has not come for long at the second. */
export function lapseRateOf(
  before: ReadonlyMap<string, Regularity>,
  after: ReadonlyMap<string, Regularity>,
): number | null {
  const regular = [...before].flatMap(([id, status]) => (status === 'regular' ? [id] : []));
  if (regular.length === 0) return null;
  return regular.filter((id) => after.get(id) === 'lapsed').length / regular.length;
}
