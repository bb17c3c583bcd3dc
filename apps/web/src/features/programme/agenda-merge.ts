import { isSame } from '../../components/forms/meanwhile';
import type { Draft } from './agenda';

/** A line that both have changed, each in another way; null where one of them has taken it away. */
export type Collision = Readonly<{ key: string; stored: Draft | null; mine: Draft | null }>;

export type MergedAgenda = Readonly<{
  /** Nothing typed is missing: of colliding lines mine stands here, or the stored one that I took away. */
  drafts: readonly Draft[];
  collisions: readonly Collision[];
}>;

const FIELDS = ['kind', 'title', 'description', 'minutes', 'pause', 'isPublic', 'roomId', 'speakers'] as const;

/**
 * Two programmes that come from the same `base`: what is typed here and what somebody else has saved meanwhile. Lines
 * are followed by their id; one without is new and only mine.
 */
export function mergeAgenda(base: readonly Draft[], mine: readonly Draft[], stored: readonly Draft[]): MergedAgenda {
  const [bases, storeds] = [byId(base), byId(stored)];
  const collisions: Collision[] = [];
  const lines = mine.flatMap((own) => {
    const theirs = own.id === undefined ? undefined : storeds.get(own.id);
    const before = own.id === undefined ? undefined : bases.get(own.id);
    if (own.id === undefined) return [own];
    if (theirs !== undefined) return [both(own, before, theirs, collisions)];
    // Taken away there. What was typed here since comes back as a new line.
    if (before !== undefined && isSameLine(own, before)) return [];
    collisions.push({ key: own.key, stored: null, mine: own });
    return [withoutId(own)];
  });
  const kept = new Set(mine.map(({ id }) => id));
  const others = stored.filter((theirs) => {
    if (kept.has(theirs.id)) return false;
    const before = bases.get(theirs.id!);
    if (before !== undefined && isSameLine(theirs, before)) return false;
    if (before !== undefined) collisions.push({ key: theirs.key, stored: theirs, mine: null });
    return true;
  });
  return { drafts: inOrder(base, lines, stored, others), collisions };
}

/** The programme after somebody has chosen one of the two. */
export function chosen(
  drafts: readonly Draft[],
  { key, stored, mine }: Collision,
  side: 'stored' | 'mine',
): readonly Draft[] {
  const line = side === 'stored' ? stored : mine;
  if (line === null) return drafts.filter((draft) => draft.key !== key);
  // Mine stands there already, with whatever was typed since.
  return side === 'mine' ? drafts : drafts.map((draft) => (draft.key === key ? { ...line, key } : draft));
}

function both(own: Draft, before: Draft | undefined, theirs: Draft, collisions: Collision[]): Draft {
  const isMine = (field: keyof Draft) => !isSame(own[field], before?.[field]);
  const isTheirs = (field: keyof Draft) => !isSame(theirs[field], before?.[field]);
  if (FIELDS.some((field) => isMine(field) && isTheirs(field) && !isSame(own[field], theirs[field]))) {
    collisions.push({ key: own.key, stored: theirs, mine: own });
  }
  const typed = Object.fromEntries(FIELDS.filter(isMine).map((field) => [field, own[field]]));
  return { ...theirs, key: own.key, ...typed };
}

// Whoever has moved lines keeps their order; else the stored one stands.
function inOrder(
  base: readonly Draft[],
  lines: readonly Draft[],
  stored: readonly Draft[],
  others: readonly Draft[],
): readonly Draft[] {
  const isMoved = !isSame(idsIn(lines, byId(base)), idsIn(base, byId(lines)));
  const all = new Map([...lines, ...others].map((draft) => [draft.key, draft]));
  const keyOf = new Map([...lines, ...others].map(({ id, key }) => [id, key]));
  const mineFirst = lines.map(({ key }) => key);
  const storedFirst = stored.flatMap(({ id }) => keyOf.get(id) ?? []);
  const keys = isMoved ? woven(mineFirst, storedFirst) : woven(storedFirst, mineFirst);
  return keys.map((key) => all.get(key)!);
}

/** `main`, and each of `other` that is not in it behind the one it stands behind there. */
function woven(main: readonly string[], other: readonly string[]): readonly string[] {
  const keys = [...main];
  other.forEach((key, index) => {
    if (keys.includes(key)) return;
    const before = other.slice(0, index).findLast((one) => keys.includes(one));
    keys.splice(before === undefined ? 0 : keys.indexOf(before) + 1, 0, key);
  });
  return keys;
}

const byId = (drafts: readonly Draft[]) => new Map(drafts.map((draft) => [draft.id!, draft]));
const idsIn = (drafts: readonly Draft[], known: ReadonlyMap<string, Draft>) =>
  drafts.flatMap(({ id }) => (id !== undefined && known.has(id) ? [id] : []));
const isSameLine = (one: Draft, other: Draft): boolean => FIELDS.every((field) => isSame(one[field], other[field]));
const withoutId = ({ id: _, ...draft }: Draft): Draft => draft;
