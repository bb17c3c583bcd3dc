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
  let [n, a, x, came, run] = [0, 0, 0, 0, 0];
  let latest: Presence | undefined;
  let isRunning = true;
  // The latest first, and each looked at once: a network may have some hundred thousand of them.
  for (let at = meetings.length - 1; at >= 0; at -= 1) {
    const presence = meetings[at]!;
    if (presence === 'not-asked') continue;
    n += 1;
    // Excused absence does not break a habit: networks count who keeps in touch, not who sat in the room.
    if (isExcuse(presence)) {
      x += 1;
      continue;
    }
    if (presence === 'present') {
      a += 1;
      if (n <= LAST) came += 1;
    }
    latest ??= presence;
    isRunning &&= presence === latest;
    if (isRunning) run += 1;
  }
  const figures = {
    n,
    a,
    x,
    rate: n === 0 ? null : a / n,
    adjusted: n === x ? null : a / (n - x),
    lastK: [came, Math.min(n, LAST)] as const,
    streak: latest === 'present' ? run : 0,
    misses: latest === 'absent' ? run : 0,
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

/** Of a set: all presences of all meetings they were asked to, never the mean of rates. */
export const pooled = (figures: readonly Figures[]): readonly [a: number, n: number] => [
  figures.reduce((sum, { a }) => sum + a, 0),
  figures.reduce((sum, { n }) => sum + n, 0),
];
