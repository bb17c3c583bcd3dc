import { pointsAt } from './criterion.js';
import { type Instance, NONE, type Seats, UNWISHED } from './instance.js';
import type { Plan } from './plan.js';

export interface Figures {
  /** The criteria in the order in which they decide, encounters last (or traded into the last). */
  readonly levels: readonly number[];
  readonly profile: readonly number[];
  readonly samePairs: number;
  readonly repeatedPairs: number;
}

/** Everything that is counted about a finished assignment, from the seats alone. */
export function figuresOf(plan: Plan, seats: Seats): Figures {
  const { instance, criteria, homes, pairPoints } = plan;
  const { n, k, rounds, rank, mix, meetNew } = instance;
  const profile = new Array<number>(UNWISHED).fill(0);
  for (let seat = 0; seat < n * rounds; seat += 1) {
    profile[rank[Math.floor(seat / rounds) * k + seats[seat]!]! - 1]! += 1;
  }
  const levels = criteria.map((criterion) => {
    let level = 0;
    for (let person = 0; person < n; person += 1) {
      for (let round = 0; round < rounds; round += 1) {
        level += pointsAt(instance, homes[round]!, criterion, person, seats[person * rounds + round]!);
      }
    }
    return level;
  });
  const samePairs = samePairsOf(instance, seats);
  const repeatedPairs = meetNew ? repeatedPairsOf(instance, seats) : 0;
  if (pairPoints > 0) levels[levels.length - 1]! += pairPoints * samePairs;
  else if (mix.length > 0 || meetNew) levels.push(samePairs + repeatedPairs);
  return { levels, profile, samePairs, repeatedPairs };
}

export function samePairsOf({ n, k, rounds, mix }: Instance, seats: Seats): number {
  let pairs = 0;
  for (const { groupOf, sizes } of mix) {
    for (let round = 0; round < rounds; round += 1) {
      const counts = new Int32Array(sizes.length * k);
      for (let person = 0; person < n; person += 1) {
        const group = groupOf[person]!;
        const room = seats[person * rounds + round]!;
        if (group < 0 || room === NONE) continue;
        pairs += counts[group * k + room]!;
        counts[group * k + room]! += 1;
      }
    }
  }
  return pairs;
}

/** Meetings beyond the first of each pair of people. */
function repeatedPairsOf({ n, rounds }: Instance, seats: Seats): number {
  let repeated = 0;
  for (let one = 0; one < n; one += 1) {
    for (let other = one + 1; other < n; other += 1) {
      let meetings = 0;
      for (let round = 0; round < rounds; round += 1) {
        if (seats[one * rounds + round] === seats[other * rounds + round]) meetings += 1;
      }
      repeated += Math.max(0, meetings - 1);
    }
  }
  return repeated;
}
