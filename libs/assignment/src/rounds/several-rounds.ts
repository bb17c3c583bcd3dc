import { branchAndBound } from './branching.js';
import { byRank, pointsAt } from '../instance/criterion.js';
import type { Deadline } from '../deadline.js';
import { NONE, type Seats } from '../instance/instance.js';
import { levelsOf } from '../instance/objective.js';
import type { Plan } from '../instance/plan.js';
import { Relaxation } from './relaxation.js';
import { splitRounds } from '../flow/round-split.js';
import { boundOf, nodeLimit, type Seated, settledIn, solveRound } from './single-round.js';

/** All rounds of distinct topics at once: one flow chooses everybody's topics, a second splits them over rounds. */
export function solveTopics(plan: Plan, deadline: Deadline): Seated {
  const { instance } = plan;
  const groupings = plan.nested ?? [];
  const relaxation = new Relaxation({
    ...plan,
    supply: instance.rounds,
    settled: instance.fixed,
    home: plan.homes[0]!,
    groupings,
  });
  const branched = branchAndBound(relaxation, nodeLimit(instance), deadline.mayGoOn);
  return {
    seats: branched.best && splitRounds(instance, branched.best.member, groupings, plan.former),
    bound: boundOf(relaxation, branched),
    complete: branched.complete,
  };
}

/**
 * Rounds in which people may return to a room: each is solved by itself. Among equally good seatings a round prefers
 * those that please whoever came off worst so far, so that disappointment moves on from round to round.
 */
export function solveRepeatedRounds(plan: Plan, deadline: Deadline): Seated {
  const { instance } = plan;
  const { n, rounds, k } = instance;
  const seats: Seats = new Int32Array(n * rounds).fill(NONE);
  const bound: number[] = [];
  const owed = new Float64Array(n).fill(1);
  const points = byRank(levelsOf('utilitarian', 1)[0]!);
  let complete = true;
  let inUse: Uint8Array | null = null;
  for (let round = 0; round < rounds; round += 1) {
    const seated = solveRound(planOfRound(plan, round, owed, inUse), settledIn(instance, round), deadline);
    if (seated.seats === null || seated.bound === null) return { ...seated, complete: complete && seated.complete };
    complete &&= seated.complete;
    seated.bound.forEach((figure, at) => (bound[at] = (bound[at] ?? 0) + figure));
    const used = new Uint8Array(k);
    for (let person = 0; person < n; person += 1) {
      const room = seated.seats[person]!;
      seats[person * rounds + round] = room;
      used[room] = 1;
      owed[person]! += pointsAt(instance, null, points, person, room) / Math.max(1, instance.weight[person]!);
    }
    inUse ??= used;
  }
  return { seats, bound, complete };
}

/** The same criteria for one round; later rounds keep the rooms the first one opened and settle what is owed. */
function planOfRound(plan: Plan, round: number, owed: Float64Array, inUse: Uint8Array | null): Plan {
  const { instance } = plan;
  const droppable = instance.droppable.map((may) => (inUse === null ? may : 0));
  const closed = (room: number) => inUse !== null && instance.droppable[room] === 1 && inUse[room] === 0;
  const max = instance.max.map((most, room) => (closed(room) ? 0 : most));
  const min = instance.min.map((least, room) => (closed(room) ? 0 : least));
  const former = null;
  const homes = [plan.homes[round]!];
  const fairness = { points: levelsOf('utilitarian', 1)[0]!, move: 0, weight: owed.slice() };
  const ties = round === 0 ? plan.ties : [...plan.ties, fairness];
  return { ...plan, instance: { ...instance, droppable, max, min }, former, homes, ties };
}
