import { RoomArcs } from './room-arcs.js';
import type { Seating, Transport } from './transport.js';

const NOTHING_LEFT = -2;
const UNREACHABLE = -1;

/**
 * Successive shortest paths on the graph of the rooms alone. An arc from room a to room c is the cheapest person of
 * a who could sit in c instead; one node more, the slack, stands for places left over. Everybody starts in their
 * cheapest rooms, which is optimal but for the limits; each surplus then leaves along a cheapest chain of moves.
 * (Ahuja, Magnanti, Orlin: Network Flows, 1993, §9.7; potentials by Edmonds and Karp 1972; the room graph keeps
 * k + 1 nodes however many people there are.)
 */
export class RoomGraph {
  private readonly arcs: RoomArcs;
  /** Dual values of rooms and, last, of the slack. */
  private readonly potential: Float64Array;
  private readonly slack: number;
  /** What each room hands on to the slack; its distance to the load is a surplus or a lack. */
  private readonly flow: Int32Array;
  private slackSurplus = 0;
  /** Where `balance` starts from, kept so that no search allocates. */
  private readonly entry: Float64Array;
  private readonly distance: Float64Array;
  private readonly previous: Int32Array;
  private readonly settled: Uint8Array;

  /** @param surcharge price of every single move once everybody sits */
  constructor(
    private readonly transport: Transport,
    private readonly surcharge = 0,
  ) {
    const { k } = transport;
    this.arcs = new RoomArcs(transport);
    this.flow = new Int32Array(k);
    this.slack = k;
    this.potential = new Float64Array(k + 1);
    this.entry = new Float64Array(k + 1);
    this.distance = new Float64Array(k + 1);
    this.previous = new Int32Array(k + 1);
    this.settled = new Uint8Array(k + 1);
  }

  get member(): Uint8Array {
    return this.arcs.member;
  }

  /** Seats everybody at least cost; null when no seating keeps the limits. */
  solve(): Seating | null {
    const { n, k, supply } = this.transport;
    for (let person = 0; person < n; person += 1) {
      for (let seat = 0; seat < supply[person]!; seat += 1) {
        const room = this.cheapestLeft(person);
        if (room < 0) return null;
        this.arcs.place(person, room);
      }
    }
    this.arcs.offerAll();
    const { min, max } = this.transport;
    for (let room = 0; room < k; room += 1) {
      const people = this.arcs.load[room]!;
      this.flow[room] = Math.max(min[room]!, Math.min(max[room]!, people));
      this.slackSurplus += this.flow[room]! - people;
    }
    return this.balance() ? this.seating() : null;
  }

  /** Takes over an optimal seating; false when it is not optimal (then the graph is of no use). */
  adopt(member: Uint8Array): boolean {
    const { n, k } = this.transport;
    for (let person = 0, cell = 0; person < n; person += 1) {
      for (let room = 0; room < k; room += 1, cell += 1) if (member[cell] === 1) this.arcs.place(person, room);
    }
    this.arcs.offerAll();
    this.flow.set(this.arcs.load);
    return this.findPotentials();
  }

  /** Seats one person more at least cost, moves included; false when there is no place, and nothing changes. */
  join(person: number): boolean {
    const { k, cost } = this.transport;
    const entry = new Float64Array(k + 1).fill(Infinity);
    for (let room = 0; room < k; room += 1) entry[room] = cost[person * k + room]! - this.potential[room]!;
    const least = entry.reduce((lowest, reduced) => Math.min(lowest, reduced), Infinity);
    if (least === Infinity) return false;
    const toSlack = (node: number) => (node === this.slack ? -1 : 0);
    const sink = this.search(
      entry.map((reduced) => reduced - least),
      toSlack,
    );
    if (sink < 0) return false;
    this.raisePotentials(sink);
    this.slackSurplus -= 1;
    this.arcs.enter(person, this.push(sink));
    return true;
  }

  /** Frees a person's seat and lets others move up where that pays; false when the room would fall short. */
  withdraw(person: number): boolean {
    const { k } = this.transport;
    const room = this.arcs.member.subarray(person * k, (person + 1) * k).indexOf(1);
    this.arcs.leave(person, room);
    this.slackSurplus += 1;
    if (this.balance()) return true;
    this.arcs.enter(person, room);
    this.slackSurplus -= 1;
    return false;
  }

  /** The cheapest chain of moves when `from` has one person too many and `to` one too few; null when there is none. */
  cheapestChain(from: number, to: number): readonly (readonly [person: number, from: number, to: number])[] | null {
    const start = new Float64Array(this.slack + 1).fill(Infinity);
    start[from] = 0;
    if (this.search(start, (node) => (node === to ? -1 : 0)) < 0) return null;
    const moves: [number, number, number][] = [];
    for (let node = to; node !== from; node = this.previous[node]!) {
      const before = this.previous[node]!;
      if (node === this.slack || before === this.slack) continue;
      moves.unshift([this.arcs.mover[before * this.slack + node]!, before, node]);
    }
    return moves;
  }

  /** Room prices relative to the slack. */
  seating(): Seating {
    const level = this.potential[this.slack]!;
    return { member: this.member, prices: this.potential.slice(0, this.slack).map((value) => value - level) };
  }

  private balance(): boolean {
    for (;;) {
      const sink = this.shortestPath();
      if (sink === NOTHING_LEFT) return true;
      if (sink === UNREACHABLE) return false;
      const first = this.push(sink);
      // Many people move at the same price, so the path found mostly stays a shortest one for some units more.
      while (this.surplusOf(first) > 0 && this.surplusOf(sink) < 0 && this.isStillShortest(sink)) this.push(sink);
    }
  }

  /** Whether every step of the path found still has reduced cost 0 after a unit went along it. */
  private isStillShortest(sink: number): boolean {
    const { previous, potential } = this;
    for (let node = sink; previous[node]! >= 0; node = previous[node]!) {
      const from = previous[node]!;
      if (this.arc(from, node) + potential[from]! !== potential[node]!) return false;
    }
    return true;
  }

  /** The cheapest room not yet taken; among equals the emptiest, which saves moves later. */
  private cheapestLeft(person: number): number {
    const { k, cost, max } = this.transport;
    const { member, load } = this.arcs;
    let best = -1;
    let least = Infinity;
    let free = -Infinity;
    for (let room = 0, cell = person * k; room < k; room += 1, cell += 1) {
      if (cost[cell]! > least || cost[cell] === Infinity || member[cell] === 1) continue;
      const places = max[room]! - load[room]!;
      if (cost[cell]! < least || places > free) {
        best = room;
        least = cost[cell]!;
        free = places;
      }
    }
    return best;
  }

  /** Bellman and Ford over the few nodes; false when a cycle of moves would save something. */
  private findPotentials(): boolean {
    const { slack, potential } = this;
    for (let pass = 0; pass <= slack + 1; pass += 1) {
      let changed = false;
      for (let node = 0; node <= slack; node += 1) {
        for (let next = 0; next <= slack; next += 1) {
          const reached = potential[node]! + (node === next ? 0 : this.arc(node, next));
          if (reached >= potential[next]!) continue;
          potential[next] = reached;
          changed = true;
        }
      }
      if (!changed) return true;
    }
    return false;
  }

  private arc(from: number, to: number): number {
    if (from === this.slack) return this.flow[to]! > this.transport.min[to]! ? 0 : Infinity;
    if (to === this.slack) return this.flow[from]! < this.transport.max[from]! ? 0 : Infinity;
    return this.arcs.price[from * this.slack + to]! + this.surcharge;
  }

  private surplusOf(node: number): number {
    return node === this.slack ? this.slackSurplus : this.arcs.load[node]! - this.flow[node]!;
  }

  /** From every surplus to the nearest lack; adjusts the potentials and returns the lack's node. */
  private shortestPath(): number {
    const start = this.entry.fill(Infinity);
    let surplus = false;
    for (let node = 0; node <= this.slack; node += 1) {
      if (this.surplusOf(node) <= 0) continue;
      start[node] = 0;
      surplus = true;
    }
    if (!surplus) return NOTHING_LEFT;
    const sink = this.search(start, (node) => this.surplusOf(node));
    if (sink >= 0) this.raisePotentials(sink);
    return sink;
  }

  private raisePotentials(sink: number): void {
    const nearest = this.distance[sink]!;
    for (let node = 0; node <= this.slack; node += 1) this.potential[node]! += Math.min(this.distance[node]!, nearest);
  }

  /** Dijkstra over reduced costs from the given start distances to the first node with a lack. */
  private search(start: Float64Array, surplusOf: (node: number) => number): number {
    const { slack, distance, previous, settled, potential } = this;
    const prices = this.arcs.price;
    distance.set(start);
    settled.fill(0);
    previous.fill(-1);
    for (;;) {
      let node = -1;
      for (let other = 0; other <= slack; other += 1) {
        if (settled[other] === 0 && distance[other]! < (node < 0 ? Infinity : distance[node]!)) node = other;
      }
      if (node < 0) return UNREACHABLE;
      settled[node] = 1;
      if (surplusOf(node) < 0) return node;
      const before = distance[node]! + potential[node]!;
      for (let next = 0; next <= slack; next += 1) {
        if (settled[next] === 1) continue;
        const inner = node !== slack && next !== slack;
        const price = inner ? prices[node * slack + next]! + this.surcharge : this.arc(node, next);
        const reached = before + price - potential[next]!;
        if (reached < distance[next]!) {
          distance[next] = reached;
          previous[next] = node;
        }
      }
    }
  }

  /** Sends one unit along the path found and returns its first node. Moves run from its end backwards; the chain itself stays valid. */
  private push(sink: number): number {
    let node = sink;
    if (sink === this.slack) this.slackSurplus += 1;
    const moves: number[] = [];
    while (this.previous[node]! >= 0) {
      const from = this.previous[node]!;
      if (node === this.slack) this.flow[from]! += 1;
      else if (from === this.slack) this.flow[node]! -= 1;
      else moves.push(from, node, this.arcs.mover[from * this.slack + node]!);
      node = from;
    }
    if (node === this.slack) this.slackSurplus -= 1;
    for (let at = 0; at < moves.length; at += 3) this.arcs.move(moves[at]!, moves[at + 1]!, moves[at + 2]!);
    return node;
  }
}

/** An optimal seating with the prices that prove it, or null when the limits allow none. */
export const seat = (transport: Transport): Seating | null => new RoomGraph(transport).solve();
