/** Whether the rules with these numbers can be kept together. */
export type CanKeep = (rules: readonly number[]) => Promise<boolean>;

/**
 * A conflict none of whose rules can be left out, by divide and conquer (QuickXplain, Junker 2004): few checks when
 * the conflict is small, however many rules there are.
 */
export async function irreducibleConflict(count: number, canKeep: CanKeep): Promise<number[]> {
  const search = async (given: readonly number[], grown: boolean, rules: readonly number[]): Promise<number[]> => {
    if (grown && !(await canKeep(given))) return [];
    if (rules.length <= 1) return [...rules];
    const half = rules.length >> 1;
    const later = await search([...given, ...rules.slice(0, half)], half > 0, rules.slice(half));
    const earlier = await search([...given, ...later], later.length > 0, rules.slice(0, half));
    return [...earlier, ...later];
  };
  const conflict = await search(
    [],
    true,
    Array.from({ length: count }, (_, rule) => rule),
  );
  return conflict.sort((one, other) => one - other);
}

/**
 * The smallest conflict of all, by duality: every conflict meets every set of rules whose removal helps. The smallest
 * set that meets all such corrections known so far either is a conflict, and then none is smaller, or shows one
 * more correction (Ignatiev, Previti, Liffiton, Marques-Silva 2015). Null when `mayGoOn` ends it or `known` is best.
 */
export async function smallestConflict(
  count: number,
  known: readonly number[],
  canKeep: CanKeep,
  mayGoOn: () => boolean,
): Promise<{ conflict: readonly number[]; smallest: boolean }> {
  const corrections: number[][] = [];
  while (mayGoOn()) {
    const candidate = smallestHittingSet(corrections, known.length - 1);
    if (candidate === null) return { conflict: known, smallest: true };
    if (!(await canKeep(candidate))) return { conflict: candidate, smallest: true };
    const kept = new Set(candidate);
    const correction: number[] = [];
    for (let rule = 0; rule < count; rule += 1) {
      if (kept.has(rule)) continue;
      if (await canKeep([...kept, rule])) kept.add(rule);
      else correction.push(rule);
    }
    corrections.push(correction);
  }
  return { conflict: known, smallest: false };
}

/** The smallest set that meets every list, or null when it needs more than `most` members. */
function smallestHittingSet(lists: readonly (readonly number[])[], most: number): number[] | null {
  for (let size = 0; size <= most; size += 1) {
    const found = hit(lists, [], size);
    if (found !== null) return found.sort((one, other) => one - other);
  }
  return null;
}

function hit(lists: readonly (readonly number[])[], chosen: readonly number[], left: number): number[] | null {
  const missed = lists.find((list) => !list.some((rule) => chosen.includes(rule)));
  if (missed === undefined) return [...chosen];
  if (left === 0) return null;
  for (const rule of missed) {
    const found = hit(lists, [...chosen, rule], left - 1);
    if (found !== null) return found;
  }
  return null;
}
