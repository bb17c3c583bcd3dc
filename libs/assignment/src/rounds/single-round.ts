import { branchAndBound, type Branched } from './branching.js';
import type { Deadline } from '../deadline.js';
import { type Instance, NONE, type Seats } from '../instance/instance.js';
import type { Plan } from '../instance/plan.js';
import { Relaxation } from './relaxation.js';

export interface Seated {
  readonly seats: Seats | null;
  /** Totals no seating can beat, in points; null when there is none at all. */
  readonly bound: readonly number[] | null;
  readonly complete: boolean;
}

/** One round by the exact core: flows, and branching over rooms and teams. Attributes that cross are left out. */
export function solveRound(plan: Plan, settled: Int32Array, deadline: Deadline): Seated {
  const { instance } = plan;
  const relaxation = new Relaxation({
    ...plan,
    supply: 1,
    settled,
    home: plan.homes[0]!,
    groupings: plan.nested ?? [],
  });
  const branched = branchAndBound(relaxation, nodeLimit(instance), deadline.mayGoOn);
  return {
    seats: branched.best && seatsOf(instance, branched.best.member),
    bound: boundOf(relaxation, branched),
    complete: branched.complete,
  };
}

/** Enough to settle what can be settled quickly; a limit in nodes keeps results independent of the machine. */
export function nodeLimit({ n, k }: Instance): number {
  return Math.max(40, Math.min(4000, Math.floor(2e7 / (n * k))));
}

export function boundOf({ scale }: Relaxation, { bound }: Branched): number[] | null {
  return bound && bound.map((total) => total / scale);
}

function seatsOf({ n, k }: Instance, member: Uint8Array): Seats {
  const seats = new Int32Array(n).fill(NONE);
  for (let person = 0; person < n; person += 1) {
    for (let room = 0; room < k; room += 1) if (member[person * k + room] === 1) seats[person] = room;
  }
  return seats;
}

/** The settled rooms of one round: fixed people and the cards locked in it. */
export function settledIn({ fixed, locks, n, rounds }: Instance, round: number): Int32Array {
  if (locks === null) return fixed;
  return Int32Array.from({ length: n }, (_, person) => {
    const card = locks[person * rounds + round]!;
    return card === NONE ? fixed[person]! : card;
  });
}
