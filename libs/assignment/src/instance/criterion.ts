import { type Instance, UNWISHED } from './instance.js';
import { type Level, packLevels } from './objective.js';

/** One thing to minimise over seats: points by rank times weight, plus points for leaving the former room. */
export interface Criterion {
  readonly points: Level;
  readonly move: number;
  /** Weights that stand in for those of the instance. */
  readonly weight?: Float64Array;
}

export const byRank = (points: Level): Criterion => ({ points, move: 0 });

/** Former rooms, `home[person * k + room]` = 1, of a problem that is solved again; null the first time. */
export type Home = Uint8Array | null;

export interface CostMatrix {
  readonly cost: Float64Array;
  readonly base: Float64Array;
}

/** Points of one person in one room by one criterion, in units of 1 / `unit`. */
export function pointsAt(instance: Instance, home: Home, criterion: Criterion, person: number, room: number): number {
  const cell = person * instance.k + room;
  const points = (criterion.weight ?? instance.weight)[person]! * (criterion.points[instance.rank[cell]!] ?? 0);
  return criterion.move !== 0 && home !== null && home[cell] === 0 && hasHome(home, person, instance.k)
    ? points + Math.round(criterion.move * instance.unit)
    : points;
}

function hasHome(home: Uint8Array, person: number, k: number): boolean {
  for (let cell = person * k; cell < person * k + k; cell += 1) if (home[cell] === 1) return true;
  return false;
}

/** Factor by which all costs grow so that a team's points can be shared out evenly in whole numbers. */
export function teamScale({ teams }: Instance): number {
  return teams.reduce((scale, team) => (scale * team.length) / divisor(scale, team.length), 1);
}
const divisor = (one: number, other: number): number => (other === 0 ? one : divisor(other, one % other));

/**
 * The costs of one criterion. Members of a team each carry the team's average: only seatings that split the team
 * notice, and for them the bound is far tighter than with everyone's own points.
 */
export function costMatrix(instance: Instance, home: Home, criterion: Criterion, scale: number): CostMatrix {
  const { n, k, rank, teams, unit } = instance;
  const { points, weight = instance.weight } = criterion;
  const cost = new Float64Array(n * k);
  const base = new Float64Array(n);
  const move = Math.round(criterion.move * unit) * scale;
  for (let person = 0, cell = 0; person < n; person += 1) {
    const factor = weight[person]! * scale;
    const leaving = move !== 0 && home !== null && hasHome(home, person, k) ? move : 0;
    base[person] = factor * points[UNWISHED]! + leaving;
    for (let room = 0; room < k; room += 1, cell += 1) {
      cost[cell] = factor * points[rank[cell]!]! + (leaving !== 0 && home![cell] === 0 ? leaving : 0);
    }
  }
  for (const team of teams) {
    const average = (at: (one: number) => number) => team.reduce((sum, one) => sum + at(one), 0) / team.length;
    for (let room = 0; room < k; room += 1) {
      const shared = average((one) => cost[one * k + room]!);
      for (const one of team) cost[one * k + room] = shared;
    }
    const shared = average((one) => base[one]!);
    for (const one of team) base[one] = shared;
  }
  return { cost, base };
}

/** Criteria packed into as few as exact numbers allow; those that count moves or weigh anew stay by themselves. */
export function packCriteria(instance: Instance, criteria: readonly Criterion[], scale: number): readonly Criterion[] {
  const heaviest = instance.weight.reduce((most, weight) => Math.max(most, weight), 1) * scale;
  const packed: Criterion[] = [];
  let run: Level[] = [];
  const flush = () => {
    if (run.length > 0) packed.push(...packLevels(run, instance.k + 1, heaviest).map(byRank));
    run = [];
  };
  for (const criterion of criteria) {
    if (criterion.move === 0 && criterion.weight === undefined) run.push(criterion.points);
    else {
      flush();
      packed.push(criterion);
    }
  }
  flush();
  return packed;
}
