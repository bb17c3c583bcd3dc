/** Whether the rules with these numbers can be kept together. */
export type CanKeep = (rules: readonly number[]) => Promise<boolean>;

/**
 * A conflict none of whose rules can be left out, by divide and conquer (QuickXplain, Junker 2004): few checks when
 * the conflict is small, however many rules there are. Once `mayGoOn` ends it, rules not yet looked at stay in.
 */
export async function irreducibleConflict(
  count: number,
  canKeep: CanKeep,
  mayGoOn: () => boolean,
): Promise<{ conflict: number[]; irreducible: boolean }> {
  let irreducible = true;
  const search = async (given: readonly number[], grown: boolean, rules: readonly number[]): Promise<number[]> => {
    if (!mayGoOn()) {
      irreducible = false;
      return [...rules];
    }
    if (grown && !(await canKeep(given))) return [];
    if (rules.length <= 1) return [...rules];
    const half = rules.length >> 1;
    const later = await search([...given, ...rules.slice(0, half)], half > 0, rules.slice(half));
    const earlier = await search([...given, ...later], later.length > 0, rules.slice(0, half));
    return [...earlier, ...later];
  };
  const all = Array.from({ length: count }, (_, rule) => rule);
  const conflict = await search([], true, all);
  return { conflict: conflict.sort((one, other) => one - other), irreducible };
}

/**
 * The smallest conflict of all, by duality: every conflict meets every set of rules whose removal helps. The smallest
 * set that meets all such corrections known so far either is a conflict, and then none is smaller, or shows one
 * more correction (Ignatiev, Previti, Liffiton, Marques-Silva 2015). `known` when `mayGoOn` ends it or none is smaller.
 */
export async function smallestConflict(
  count: number,
  known: readonly number[],
  canKeep: CanKeep,
  mayGoOn: () => boolean,
): Promise<{ conflict: readonly number[]; smallest: boolean }> {
  const corrections: number[][] = [];
  while (mayGoOn()) {
    const candidate = smallestHittingSet(corrections, known.length - 1, mayGoOn);
    if (candidate === null) return { conflict: known, smallest: mayGoOn() };
    if (!(await canKeep(candidate))) return { conflict: candidate, smallest: true };
    const kept = new Set(candidate);
    const correction: number[] = [];
    for (let rule = 0; rule < count && mayGoOn(); rule += 1) {
      if (kept.has(rule)) continue;
      if (await canKeep([...kept, rule])) kept.add(rule);
      else correction.push(rule);
    }
    corrections.push(correction);
  }
  return { conflict: known, smallest: false };
}

/** The smallest set that meets every list, or null when it needs more than `most` members (or more time). */
function smallestHittingSet(
  lists: readonly (readonly number[])[],
  most: number,
  mayGoOn: () => boolean,
): number[] | null {
  const hit = (chosen: readonly number[], left: number): number[] | null => {
    const missed = lists.find((list) => !list.some((rule) => chosen.includes(rule)));
    if (missed === undefined) return [...chosen];
    if (left === 0 || !mayGoOn()) return null;
    for (const rule of missed) {
      const found = hit([...chosen, rule], left - 1);
      if (found !== null) return found;
    }
    return null;
  };
  for (let size = 0; size <= most && mayGoOn(); size += 1) {
    const found = hit([], size);
    if (found !== null) return found.sort((one, other) => one - other);
  }
  return null;
}
