import { type Domain, FREE } from '../instance/domain.js';
import type { Grouping } from '../grouping.js';
import { NetworkFlow } from './network-flow.js';

export interface MixingProblem {
  readonly domain: Domain;
  /** Costs of seats beside mixing, or null when they no longer differ. */
  readonly cost: Float64Array | null;
  /** Nested from fine to coarse. */
  readonly groupings: readonly Grouping[];
  /** Rounds that share the seats of a room evenly. */
  readonly rounds: number;
  /** Cost of one pair of equals. */
  readonly pairCost: number;
  /** Seats already taken, as (person, room), hosts once per round. */
  readonly taken: readonly (readonly [number, number])[];
}

/**
 * Fewest pairs of equals as a minimum-cost flow: on its way into a room every person passes a gate of each of their
 * groups, and the (c + 1)-th of a group pays for the c already there. That cost is convex, so the gate is a bundle
 * of arcs with rising prices and the flow fills them in order; nested groups are gates one behind the other.
 */
export function mixSeats(problem: MixingProblem): { free: Uint8Array; proven: boolean } | null {
  const { domain, cost } = problem;
  const { n, k } = domain;
  const gates = new GateNetwork(problem);
  const arcs: number[] = [];
  const cells: number[] = [];
  const flow = gates.network;
  let units = 0;
  for (let person = 0; person < n; person += 1) {
    const wanted = domain.supply[person]!;
    if (wanted === 0) continue;
    units += wanted;
    flow.supply(person, wanted);
    let least = Infinity;
    for (let room = 0; room < k; room += 1) {
      if (domain.state[person * k + room] === FREE) least = Math.min(least, cost?.[person * k + room] ?? 0);
    }
    for (let room = 0; room < k; room += 1) {
      const cell = person * k + room;
      if (domain.state[cell] !== FREE) continue;
      // Every unit of a person pays `least` anyway; without it no arc has a negative cost.
      arcs.push(flow.addArc(person, gates.entrance(person, room), 1, (cost?.[cell] ?? least) - least));
      cells.push(cell);
    }
  }
  if (!gates.close(units) || !flow.solve()) return null;
  const free = new Uint8Array(n * k);
  arcs.forEach((arc, at) => (free[cells[at]!] = flow.flowOn(arc)));
  return { free, proven: flow.isProven() };
}

class GateNetwork {
  readonly network: NetworkFlow;
  private readonly offsets: readonly number[];
  private readonly roomNode: number;
  private readonly sink: number;
  private readonly opened = new Set<number>();
  private readonly taken: readonly Int32Array[];

  constructor(private readonly problem: MixingProblem) {
    const { domain, groupings, taken } = problem;
    let node = domain.n;
    this.offsets = groupings.map(({ sizes }) => {
      const offset = node;
      node += sizes.length * domain.k;
      return offset;
    });
    this.roomNode = node;
    this.sink = node + domain.k;
    this.network = new NetworkFlow(this.sink + 1);
    this.taken = groupings.map((grouping) => {
      const counts = new Int32Array(grouping.sizes.length * domain.k);
      for (const [person, room] of taken) {
        const group = grouping.groupOf[person]!;
        if (group >= 0) counts[group * domain.k + room]! += 1;
      }
      return counts;
    });
  }

  /** The first node behind a person on the way into a room. */
  entrance(person: number, room: number, from = 0): number {
    const { groupings, domain } = this.problem;
    for (let level = from; level < groupings.length; level += 1) {
      const group = groupings[level]!.groupOf[person]!;
      if (group < 0 || groupings[level]!.sizes[group]! < 2) continue;
      const node = this.offsets[level]! + group * domain.k + room;
      if (!this.opened.has(node)) {
        this.opened.add(node);
        this.openGate(node, level, group, room, this.entrance(person, room, level + 1));
      }
      return node;
    }
    return this.roomNode + room;
  }

  private openGate(node: number, level: number, group: number, room: number, next: number): void {
    const { groupings, domain, rounds, pairCost } = this.problem;
    const seated = this.taken[level]![group * domain.k + room]!;
    const most = Math.min(groupings[level]!.sizes[group]! * rounds, seated + domain.max[room]!);
    for (let count = seated; count < most;) {
      const price = Math.floor(count / rounds);
      const until = Math.min(most, (price + 1) * rounds);
      this.network.addArc(node, next, until - count, price * pairCost);
      count = until;
    }
  }

  /** Joins the rooms to the sink within their limits; false when the limits contradict each other. */
  close(units: number): boolean {
    const { domain } = this.problem;
    for (let room = 0; room < domain.k; room += 1) {
      if (domain.min[room]! > domain.max[room]!) return false;
      this.network.addBoundedArc(this.roomNode + room, this.sink, domain.min[room]!, domain.max[room]!, 0);
    }
    this.network.supply(this.sink, -units);
    return true;
  }
}
