import {
  type CostMatrix,
  costMatrix,
  type Criterion,
  type Home,
  packCriteria,
  pointsAt,
  teamScale,
} from '../instance/criterion.js';
import { type Decisions, type Domain, domainOf, FREE, type OpenFace, TAKEN, undecided } from '../instance/domain.js';
import type { Grouping } from '../grouping.js';
import { type Instance, NONE } from '../instance/instance.js';
import { seatByLevels } from '../flow/level-seating.js';
import { mixSeats } from '../flow/mixing-flow.js';
import { alikePairs } from '../instance/pairs.js';

/** What one flow problem is about: which seats, which criteria, and whether alike people are spread. */
export interface FlowModel {
  readonly instance: Instance;
  /** Seats per person: 1, or all rounds at once. */
  readonly supply: number;
  /** The settled room of each person, or NONE. */
  readonly settled: Int32Array;
  readonly home: Home;
  readonly criteria: readonly Criterion[];
  /** Decide only between seatings equal in all the criteria and the mixing, first to last. */
  readonly ties: readonly Criterion[];
  /** Nested from fine to coarse; empty = no mixing. */
  readonly groupings: readonly Grouping[];
  /** What one pair of equals costs in units of the last criterion; 0 = pairs count only among equals. */
  readonly pairPoints: number;
}

export interface Relaxed {
  readonly member: Uint8Array;
  /** Totals of the criteria, then pairs of equals (or one traded sum), then ties; scaled to whole numbers. */
  readonly totals: readonly number[];
  readonly proven: boolean;
}

/** Solves the flow that ignores what only branching can decide: split teams, and rooms between empty and minimum. */
export class Relaxation {
  readonly scale: number;
  private readonly matrices: readonly CostMatrix[];
  private readonly tieMatrices: readonly CostMatrix[];

  constructor(readonly model: FlowModel) {
    const { instance, home, criteria, ties } = model;
    this.scale = teamScale(instance);
    const matrix = (criterion: Criterion) => costMatrix(instance, home, criterion, this.scale);
    this.matrices = packCriteria(instance, criteria, this.scale).map(matrix);
    this.tieMatrices = packCriteria(instance, ties, this.scale).map(matrix);
  }

  solve(decisions: Decisions): Relaxed | null {
    const { instance, supply, settled, groupings, pairPoints } = this.model;
    const domain = domainOf(instance, supply, settled, decisions);
    if (domain === null) return null;
    if (groupings.length > 0 && pairPoints > 0) {
      return this.traded(domain, pairPoints * this.scale);
    }
    const seated = seatByLevels(domain, [...this.matrices, ...(groupings.length > 0 ? [] : this.tieMatrices)]);
    if (seated === null) return null;
    if (groupings.length === 0) return this.relaxed(seated.member, seated.proven);
    const mixed = this.mixed(seated.face(), null, 1);
    return mixed && { ...mixed, proven: mixed.proven && seated.proven };
  }

  /** Pairs traded against the last criterion, among the seatings best in those before it. */
  private traded(domain: Domain, pairCost: number): Relaxed | null {
    const before = this.matrices.slice(0, -1);
    const { cost } = this.matrices.at(-1)!;
    if (before.length === 0) return this.mixed(domain, cost, pairCost);
    const seated = seatByLevels(domain, before);
    const mixed = seated && this.mixed(seated.face(), cost, pairCost);
    return mixed && { ...mixed, proven: mixed.proven && seated!.proven };
  }

  /** The face of all seatings that are optimal in every criterion, when nothing has to be branched on. */
  openFace(): OpenFace | null {
    const { instance, supply, settled } = this.model;
    const domain = domainOf(instance, supply, settled, undecided);
    const seated = domain && seatByLevels(domain, this.matrices);
    if (!seated) return null;
    const { state, min, max } = seated.face();
    const taken = new Int32Array(instance.k);
    for (const [, room] of this.seats(state, TAKEN)) taken[room]! += 1;
    return {
      state,
      min: min.map((least, room) => least + taken[room]!),
      max: max.map((most, room) => most + taken[room]!),
    };
  }

  private mixed(domain: Domain, cost: Float64Array | null, pairCost: number): Relaxed | null {
    const { groupings, supply } = this.model;
    const taken = [...this.seats(domain.state, TAKEN)];
    const weighed = withTies(domain, cost, pairCost, this.tieMatrices[0]?.cost);
    const mixed = mixSeats({ domain, groupings, rounds: supply, taken, ...weighed });
    if (mixed === null) return null;
    const member = mixed.free.map((free, cell) => (free === 1 || domain.state[cell] === TAKEN ? 1 : 0));
    return this.relaxed(member, mixed.proven);
  }

  private relaxed(member: Uint8Array, proven: boolean): Relaxed {
    const totals = this.totalsOf(member);
    return { member, totals, proven: proven && totals.every(Number.isSafeInteger) };
  }

  /** Seats of a matrix, those of people settled for all rounds once per round. */
  *seats(matrix: Uint8Array, mark: number): Generator<readonly [number, number]> {
    const { instance, supply, settled } = this.model;
    const { n, k } = instance;
    for (let person = 0; person < n; person += 1) {
      const times = settled[person] === NONE ? 1 : supply;
      for (let room = 0; room < k; room += 1) {
        if (matrix[person * k + room] === mark) for (let time = 0; time < times; time += 1) yield [person, room];
      }
    }
  }

  totalsOf(member: Uint8Array): number[] {
    const { instance, groupings, criteria, ties, supply, pairPoints } = this.model;
    const sum = (criterion: Criterion) => this.sum(criterion, member);
    const totals = criteria.map(sum);
    if (groupings.length === 0) return [...totals, ...ties.map(sum)];
    const pairs = alikePairs(groupings, [...this.seats(member, 1)], instance.k, supply);
    if (pairPoints === 0) return [...totals, this.scale * pairs, ...ties.map(sum)];
    totals[totals.length - 1]! += pairPoints * this.scale * pairs;
    return [...totals, ...ties.map(sum)];
  }

  private sum(criterion: Criterion, member: Uint8Array): number {
    const { instance, home, supply, settled } = this.model;
    const { n, k, teams, teamOf } = instance;
    let total = 0;
    for (let person = 0, cell = 0; person < n; person += 1) {
      const times = settled[person] === NONE ? this.scale : this.scale * supply;
      const team = teams[teamOf[person]!];
      for (let room = 0; room < k; room += 1, cell += 1) {
        if (member[cell] !== 1) continue;
        if (team === undefined) total += times * pointsAt(instance, home, criterion, person, room);
        else {
          const share = times / team.length;
          for (const one of team) total += share * pointsAt(instance, home, criterion, one, room);
        }
      }
    }
    return total;
  }
}

/** Makes every cost so large that the tie-breaking costs together stay below one unit of it. */
function withTies(domain: Domain, cost: Float64Array | null, pairCost: number, ties: Float64Array | undefined) {
  if (ties === undefined) return { cost, pairCost };
  let range = 1;
  let dearest = pairCost;
  for (let person = 0; person < domain.n; person += 1) {
    let least = Infinity;
    let most = -Infinity;
    for (let cell = person * domain.k; cell < (person + 1) * domain.k; cell += 1) {
      if (domain.state[cell] !== FREE) continue;
      least = Math.min(least, ties[cell]!);
      most = Math.max(most, ties[cell]!);
      dearest = Math.max(dearest, cost?.[cell] ?? 0);
    }
    if (most > least) range += domain.supply[person]! * (most - least);
  }
  if (range * dearest * domain.n > Number.MAX_SAFE_INTEGER) return { cost, pairCost };
  return { cost: ties.map((tie, cell) => tie + range * (cost?.[cell] ?? 0)), pairCost: pairCost * range };
}
