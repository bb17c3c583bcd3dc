import type { Grouping } from '../grouping.js';

const pairsAmong = (people: number): number => (people * (people - 1)) / 2;

/** Least number of pairs when `people` alike spread over `rounds` rounds in the same room. */
export function pairsSpread(people: number, rounds: number): number {
  const each = Math.floor(people / rounds);
  const more = people % rounds;
  return more * pairsAmong(each + 1) + (rounds - more) * pairsAmong(each);
}

/** How many alike sit in each room: `counts[group * k + room]`. */
function countAlike(grouping: Grouping, seats: Iterable<readonly [number, number]>, k: number): Int32Array {
  const counts = new Int32Array(grouping.sizes.length * k);
  for (const [person, room] of seats) {
    const group = grouping.groupOf[person]!;
    if (group >= 0 && room >= 0) counts[group * k + room]! += 1;
  }
  return counts;
}

/** Pairs of equals in one room over all attributes, when seats of all rounds are balanced over `rounds`. */
export function alikePairs(
  groupings: readonly Grouping[],
  seats: readonly (readonly [number, number])[],
  k: number,
  rounds: number,
): number {
  let pairs = 0;
  for (const grouping of groupings) {
    for (const people of countAlike(grouping, seats, k)) pairs += pairsSpread(people, rounds);
  }
  return pairs;
}
