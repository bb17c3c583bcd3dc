import { conflictOf } from './conflict.js';
import { type Criterion, type Home } from '../instance/criterion.js';
import { Deadline } from '../deadline.js';
import { fault, type Fault, InvalidProblem } from '../fault.js';
import { type Instance, NONE, type Seats, toInstance } from '../instance/instance.js';
import { type Plan, planOf } from '../instance/plan.js';
import type { BreakoutProblem } from '../problem.js';
import type { Assignment, BreakoutResult, Move, ResolvedResult } from '../result.js';
import { route } from './route.js';
import { infeasibleResult, resultOf, undecidedResult } from '../instance/solution.js';
import type { SolveOptions } from './solve.js';
import { validateProblem } from '../validation/validation.js';

export interface ResolveOptions extends SolveOptions {
  /**
   * Points one moved seat costs against the wishes: 0 = moves count only among equally good results, Infinity =
   * nobody moves unless a rule forces it. Under the fair and rank-maximal objectives, which have no points, any
   * finite price means the former.
   */
  readonly moveCost: number;
}

/**
 * Solves a changed problem (late comers, no-shows, a closed room, a locked card) close to the assignment before.
 * `value` and `bound` contain the price of the moves. A problem that has not changed moves nobody.
 *
 * @throws {InvalidProblem} with every fault of the stated problem
 */
export async function resolve(
  problem: BreakoutProblem,
  previous: Pick<BreakoutResult, 'assignments'>,
  options: ResolveOptions,
): Promise<ResolvedResult> {
  const startedAt = performance.now();
  const faults = [...validateProblem(problem), ...moveCostFaults(options.moveCost)];
  if (faults.length > 0) throw new InvalidProblem(faults);
  const instance = toInstance(problem, [options.moveCost]);
  const former = formerSeats(instance, previous.assignments);
  const plan = planNear(planOf(instance, problem.objective ?? 'utilitarian'), former, options.moveCost);
  const outcome = await route(plan, new Deadline(plan.instance.timeLimitMs, options.signal));
  const noMoves = { moved: [], moveCost: options.moveCost };
  if (outcome === 'infeasible') {
    return { ...infeasibleResult(plan, await conflictOf(problem, options.signal), startedAt), ...noMoves };
  }
  if (outcome === 'open') return { ...undecidedResult(plan, startedAt), ...noMoves };
  const result = resultOf(plan, outcome, startedAt);
  return { ...result, moved: movesBetween(previous.assignments, result.assignments), moveCost: options.moveCost };
}

const moves: Criterion = { points: [0, 0, 0, 0, 0, 0, 0], move: 1 };

/** What a moved seat may cost: any number from 0, or Infinity. */
export const moveCostFaults = (moveCost: number): Fault[] =>
  moveCost >= 0 ? [] : [fault('number.invalid', 'moveCost', [], 'moveCost must be a number from 0 or Infinity.')];

/** The plan with moves away from former seats as a criterion. */
export function planNear(plan: Plan, former: Seats, moveCost: number): Plan {
  const { instance, objective } = plan;
  return {
    ...plan,
    former,
    homes: homesOf(instance, former),
    criteria: priced(plan.criteria, objective === 'utilitarian' ? moveCost : moveCost === Infinity ? moveCost : 0),
    ties: [moves],
  };
}

function priced(criteria: readonly Criterion[], moveCost: number): readonly Criterion[] {
  if (moveCost === 0) return criteria;
  if (moveCost === Infinity) return [moves, ...criteria];
  return criteria.map((criterion) => ({ ...criterion, move: moveCost }));
}

export function formerSeats(
  { n, rounds, personIndex, roomIndex }: Instance,
  assignments: readonly Assignment[],
): Seats {
  const seats: Seats = new Int32Array(n * rounds).fill(NONE);
  for (const { person, round, room } of assignments) {
    const index = personIndex.get(person);
    if (index !== undefined && round >= 1 && round <= rounds)
      seats[index * rounds + round - 1] = roomIndex.get(room) ?? NONE;
  }
  return seats;
}

function homesOf({ n, k, rounds, distinctTopics }: Instance, former: Seats): Home[] {
  const homeIn = (first: number, last: number): Uint8Array => {
    const home = new Uint8Array(n * k);
    for (let person = 0; person < n; person += 1) {
      for (let round = first; round <= last; round += 1) {
        const room = former[person * rounds + round]!;
        if (room !== NONE) home[person * k + room] = 1;
      }
    }
    return home;
  };
  const all = distinctTopics ? homeIn(0, rounds - 1) : null;
  return Array.from({ length: rounds }, (_, round) => all ?? homeIn(round, round));
}

/** Seats that changed; people who were not there before, or no longer are, have not moved. */
export function movesBetween(before: readonly Assignment[], after: readonly Assignment[]): Move[] {
  const key = ({ person, round }: Assignment) => `${round} ${person}`;
  const rooms = new Map(before.map((seat) => [key(seat), seat.room]));
  return after.flatMap((seat) => {
    const from = rooms.get(key(seat));
    return from === undefined || from === seat.room
      ? []
      : [{ person: seat.person, round: seat.round, from, to: seat.room }];
  });
}
