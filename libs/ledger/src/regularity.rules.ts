/** What became of one gathering for somebody who was asked to it. Excused: known beforehand, or somebody came instead. */
export type Presence = 'present' | 'absent' | 'excused';

export type Regularity = 'none' | 'never' | 'new' | 'occasional' | 'regular' | 'lapsed';

const LAST = 4;
const NEW_BELOW = 3;
const REGULAR_FROM = 0.75;
const LAPSED_AFTER = 3;

/**
 * How regularly somebody comes (domain section 4, Status), by the gatherings they were asked to, earliest first.
 * Excused absence does not break a habit: networks count who keeps in touch, not who sat in the room.
 */
export function regularityOf(gatherings: readonly Presence[]): Regularity {
  if (gatherings.length === 0) return 'none';
  if (!gatherings.includes('present')) return gatherings.length > 1 ? 'never' : 'new';
  const last = gatherings.slice(-LAST);
  const came = last.filter((presence) => presence === 'present').length;
  if (missesOf(gatherings) >= LAPSED_AFTER || (gatherings.length >= LAST && came === 0)) return 'lapsed';
  if (gatherings.length < NEW_BELOW) return 'new';
  return came / last.length >= REGULAR_FROM ? 'regular' : 'occasional';
}

/** Absences since somebody last came. */
function missesOf(gatherings: readonly Presence[]): number {
  const since = gatherings.slice(gatherings.lastIndexOf('present') + 1);
  return since.filter((presence) => presence === 'absent').length;
}
