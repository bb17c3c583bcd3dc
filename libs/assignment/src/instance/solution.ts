import { type Figures, figuresOf } from './figures.js';
import { type Instance, NONE, type Seats, UNWISHED } from './instance.js';
import { leastSamePairs } from './meeting-bound.js';
import { asOneNumber, compareLevels } from './objective.js';
import type { Plan } from './plan.js';
import type { Assignment, BreakoutResult, Conflict } from '../result.js';

/** What a solver hands back: seats, and what it can prove about them. */
export interface Solution {
  readonly seats: Seats;
  /** Lexicographic bound on the levels, in the units of `Figures.levels`; missing levels are not bounded. */
  readonly bound: readonly number[];
  readonly samePairsBound?: number;
  readonly repeatedPairsBound?: number;
}

/** Turns seats into the result the caller sees. "Optimal" is said only when every level meets its bound. */
export function resultOf(
  plan: Plan,
  solution: Solution,
  startedAt: number,
  figures = figuresOf(plan, solution.seats),
): BreakoutResult {
  const { instance, objective } = plan;
  const levelBounds = soundBounds(figures, solution.bound);
  const optimal = compareLevels(figures.levels, levelBounds) === 0;
  const value = asOneNumberOf(plan, figures.levels);
  const bound = asOneNumberOf(plan, levelBounds);
  const gap = optimal ? 0 : gapOf(figures.levels, levelBounds);
  return {
    status: optimal ? 'optimal' : 'within-bound',
    statement: optimal ? 'optimal, proven' : `within ${percent(gap)} % of the bound`,
    objective,
    value,
    bound,
    gap,
    levels: statedLevels(plan, figures.levels),
    levelBounds: statedLevels(plan, levelBounds),
    profile: figures.profile,
    samePairs: figures.samePairs,
    samePairsBound: Math.min(figures.samePairs, pairBound(plan, solution, optimal, figures)),
    repeatedPairs: figures.repeatedPairs,
    repeatedPairsBound: Math.min(figures.repeatedPairs, solution.repeatedPairsBound ?? 0),
    dropped: droppedRooms(instance, solution.seats),
    assignments: assignmentsOf(instance, solution.seats),
    milliseconds: elapsed(startedAt),
  };
}

const nothing = (plan: Plan, startedAt: number) => ({
  objective: plan.objective,
  value: null,
  bound: null,
  gap: null,
  levels: [],
  levelBounds: [],
  profile: [],
  samePairs: 0,
  samePairsBound: 0,
  repeatedPairs: 0,
  repeatedPairsBound: 0,
  dropped: [],
  assignments: [],
  milliseconds: elapsed(startedAt),
});

export const infeasibleResult = (plan: Plan, conflict: Conflict, startedAt: number): BreakoutResult => ({
  status: 'infeasible',
  statement: 'infeasible',
  ...nothing(plan, startedAt),
  conflict,
});

export const undecidedResult = (plan: Plan, startedAt: number): BreakoutResult => ({
  status: 'undecided',
  statement: 'no assignment found within the time limit, none proven impossible',
  ...nothing(plan, startedAt),
});

const elapsed = (startedAt: number): number => Math.round((performance.now() - startedAt) * 100) / 100;

/**
 * Bounds level by level, never above the figures. Levels are whole, so a fractional bound (a team's shared points)
 * rounds up; but whatever stands behind a level that is not met, or was rounded, is no longer bounded by it.
 */
function soundBounds({ levels }: Figures, bound: readonly number[]): number[] {
  const sound: number[] = [];
  let holds = true;
  levels.forEach((level, at) => {
    const stated = holds ? (bound[at] ?? 0) : 0;
    const whole = Math.min(level, Math.max(0, Math.ceil(stated - 1e-6)));
    sound.push(whole);
    if (whole < level || whole > stated + 1e-6) holds = false;
  });
  return sound;
}

/** The criteria of wishes as one number; mixing counts only when it is traded against them. */
export function asOneNumberOf({ instance, criteria }: Plan, levels: readonly number[]): number {
  const wishes = levels
    .slice(0, criteria.length)
    .filter((_, at) => criteria[at]!.points.some((points) => points !== 0));
  if (wishes.length === 1) return wishes[0]! / instance.unit;
  const most = instance.rounds * instance.weight.reduce((sum, weight) => sum + weight, 0);
  return asOneNumber(wishes, most) / instance.unit;
}

/** The levels as the caller states weights: encounters, in a level of their own, are counted and have no unit. */
export function statedLevels({ instance, criteria }: Plan, levels: readonly number[]): number[] {
  return levels.map((level, at) => (at < criteria.length ? level / instance.unit : level));
}

function gapOf(levels: readonly number[], bounds: readonly number[]): number {
  const at = levels.findIndex((level, index) => level !== bounds[index]);
  return (levels[at]! - bounds[at]!) / Math.abs(levels[at]!);
}

const percent = (gap: number): string => (gap * 100).toFixed(2);

function pairBound(plan: Plan, solution: Solution, optimal: boolean, figures: Figures): number {
  if (optimal && plan.pairPoints === 0 && !plan.instance.meetNew) return figures.samePairs;
  return solution.samePairsBound ?? leastSamePairs(plan.instance);
}

function droppedRooms({ roomIds, droppable }: Instance, seats: Seats): string[] {
  return roomIds.filter((_, room) => droppable[room] === 1 && !seats.includes(room));
}

function assignmentsOf({ n, k, rounds, rank, personIds, roomIds, order }: Instance, seats: Seats): Assignment[] {
  const assignments = new Array<Assignment>(n * rounds);
  for (let person = 0; person < n; person += 1) {
    for (let round = 0; round < rounds; round += 1) {
      const room = seats[person * rounds + round]!;
      if (room === NONE) throw new Error(`Person ${personIds[person]} has no seat in round ${round + 1}.`);
      const wish = rank[person * k + room]!;
      assignments[order[person]! * rounds + round] = {
        person: personIds[person]!,
        round: round + 1,
        room: roomIds[room]!,
        rank: wish === UNWISHED ? null : wish,
      };
    }
  }
  return assignments;
}
