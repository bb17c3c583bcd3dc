/**
 * What became of one meeting for a member. Cancelled meetings and those that were not held are none. `excused`: known
 * beforehand, or there for less than half of it; `substituted`: somebody came instead; `not-asked`: not a member then,
 * or not invited.
 */
export const presences = ['present', 'absent', 'excused', 'substituted', 'not-asked'] as const;
export type Presence = (typeof presences)[number];

export const regularities = ['former', 'n/a', 'never', 'new', 'lapsed', 'regular', 'occasional'] as const;
export type Regularity = (typeof regularities)[number];

/** How regularly somebody comes (domain section 4). Rates are null where nothing could be missed. */
export type Figures = Readonly<{
  /** Meetings they were asked to; of these present; of these excused. */
  n: number;
  a: number;
  x: number;
  rate: number | null;
  /** Of the meetings they were not excused from. */
  adjusted: number | null;
  /** Present at so many of the last so many, four at most. */
  lastK: readonly [present: number, of: number];
  /** Presences, and absences, counted back from the latest meeting; excuses neither count nor end them. */
  streak: number;
  misses: number;
  status: Regularity;
}>;

const LAST = 4;
const NEW_BELOW = 3;
const REGULAR_FROM = 0.75;
const LAPSED_AFTER = 3;

const isExcuse = (presence: Presence): boolean => presence === 'excused' || presence === 'substituted';

/** @param meetings the earliest first @param isFormer the membership is over at the day of the figures */
export function figuresOf(meetings: readonly Presence[], isFormer = false): Figures {
  const asked = meetings.filter((presence) => presence !== 'not-asked');
  const [n, a, x] = [asked.length, countOf(asked, 'present'), asked.filter(isExcuse).length];
  const last = asked.slice(-LAST);
  const figures = {
    n,
    a,
    x,
    rate: n === 0 ? null : a / n,
    adjusted: n === x ? null : a / (n - x),
    lastK: [countOf(last, 'present'), last.length] as const,
    // Excused absence does not break a habit: networks count who keeps in touch, not who sat in the room.
    streak: runOf(asked, 'present'),
    misses: runOf(asked, 'absent'),
  };
  return { ...figures, status: isFormer ? 'former' : statusOf(figures) };
}

function statusOf({ n, a, misses, lastK: [came, of] }: Omit<Figures, 'status'>): Regularity {
  if (n === 0) return 'n/a';
  if (a === 0) return n > 1 ? 'never' : 'new';
  if (misses >= LAPSED_AFTER || (n >= LAST && came === 0)) return 'lapsed';
  if (n < NEW_BELOW) return 'new';
  return came / of >= REGULAR_FROM ? 'regular' : 'occasional';
}

const countOf = (meetings: readonly Presence[], wanted: Presence): number =>
  meetings.filter((presence) => presence === wanted).length;

function runOf(asked: readonly Presence[], wanted: 'present' | 'absent'): number {
  const counted = asked.filter((presence) => !isExcuse(presence));
  const end = counted.findLastIndex((presence) => presence !== wanted);
  return counted.length - 1 - end;
}

/** Of a set: all presences of all meetings they were asked to, never the mean of rates. */
export const pooled = (figures: readonly Figures[]): readonly [a: number, n: number] => [
  figures.reduce((sum, { a }) => sum + a, 0),
  figures.reduce((sum, { n }) => sum + n, 0),
];
