import { MoverHeap } from './mover-heap.js';
import type { Seating, Transport } from './transport.js';

/**
 * Successive shortest paths on the graph of the rooms alone. An arc from room a to room c is the cheapest person of
 * a who could sit in c instead; one node more, the slack, stands for places left over. Everybody starts in their
 * cheapest rooms, which is optimal but for the limits; each surplus then leaves along a cheapest chain of moves.
 * (Ahuja, Magnanti, Orlin: Network Flows, 1993, §9.7; potentials by Edmonds and Karp 1972; the room graph keeps
 * k + 1 nodes however many people there are.)
 */
export class RoomGraph {
  readonly member: Uint8Array;
  readonly load: Int32Array;
  /** Dual values of rooms and, last, of the slack. */
  readonly potential: Float64Array;
  private readonly slack: number;
  /** What each room hands on to the slack; its distance to the load is a surplus or a lack. */
  private readonly flow: Int32Array;
  private slackSurplus = 0;
  private readonly heaps: (MoverHeap | undefined)[];
  /** Movers to any room not mentioned: all at one price, so one heap per room serves all targets. */
  private readonly anywhere: MoverHeap[];
  private readonly arc: Float64Array;
  private readonly mover: Int32Array;
  private readonly distance: Float64Array;
  private readonly previous: Int32Array;
  private readonly settled: Uint8Array;

  constructor(private readonly transport: Transport) {
    const { n, k } = transport;
    this.member = new Uint8Array(n * k);
    this.load = new Int32Array(k);
    this.flow = new Int32Array(k);
    this.slack = k;
    this.potential = new Float64Array(k + 1);
    this.heaps = new Array<MoverHeap | undefined>(k * k);
    this.anywhere = Array.from({ length: k }, () => new MoverHeap());
    this.arc = new Float64Array(k * k).fill(Infinity);
    this.mover = new Int32Array(k * k).fill(-1);
    this.distance = new Float64Array(k + 1);
    this.previous = new Int32Array(k + 1);
    this.settled = new Uint8Array(k + 1);
  }

  /** Seats everybody at least cost; null when no seating keeps the limits. */
  solve(): Seating | null {
    const { n, k, min, max } = this.transport;
    let total = 0;
    for (let person = 0; person < n; person += 1) {
      const wanted = this.transport.supply[person]!;
      total += wanted;
      for (let seat = 0; seat < wanted; seat += 1) {
        const room = this.cheapestLeft(person);
        if (room < 0) return null;
        this.member[person * k + room] = 1;
        this.load[room]! += 1;
      }
    }
    for (let person = 0; person < n; person += 1) {
      for (let room = 0; room < k; room += 1) if (this.member[person * k + room] === 1) this.offerMoves(person, room);
    }
    for (let from = 0; from < k; from += 1) for (let to = 0; to < k; to += 1) this.refresh(from, to);
    this.slackSurplus = -total;
    for (let room = 0; room < k; room += 1) {
      this.flow[room] = Math.max(min[room]!, Math.min(max[room]!, this.load[room]!));
      this.slackSurplus += this.flow[room]!;
    }
    return this.balance() ? this.seating() : null;
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
      this.push(sink);
    }
  }

  /** The cheapest room not yet taken; among equals the emptiest, which saves moves later. */
  private cheapestLeft(person: number): number {
    const { k, cost, max } = this.transport;
    let best = -1;
    let least = Infinity;
    let free = -Infinity;
    for (let room = 0, cell = person * k; room < k; room += 1, cell += 1) {
      if (cost[cell]! > least || cost[cell] === Infinity || this.member[cell] === 1) continue;
      const places = max[room]! - this.load[room]!;
      if (cost[cell]! < least || places > free) {
        best = room;
        least = cost[cell]!;
        free = places;
      }
    }
    return best;
  }

  /** Enters what it would cost to move a person out of a room into every other one. */
  private offerMoves(person: number, from: number): void {
    const { k, cost, base, supply } = this.transport;
    const here = cost[person * k + from]!;
    const elsewhere = supply[person] === 1 ? base[person]! : NaN;
    if (elsewhere === elsewhere) this.anywhere[from]!.push(elsewhere - here, person);
    for (let to = 0, cell = person * k; to < k; to += 1, cell += 1) {
      const there = cost[cell]!;
      if (to === from || there >= elsewhere || there === Infinity || this.member[cell] === 1) continue;
      this.offer(from, to, there - here, person);
    }
  }

  private offer(from: number, to: number, price: number, person: number): void {
    const at = from * this.slack + to;
    (this.heaps[at] ??= new MoverHeap()).push(price, person);
  }

  /** Finds the cheapest mover of one arc anew; entries of people who moved on are dropped on the way. */
  private refresh(from: number, to: number): void {
    if (from === to) return;
    const { member } = this;
    const k = this.slack;
    const at = from * k + to;
    const heap = this.heaps[at];
    let person = -1;
    let price = Infinity;
    if (heap !== undefined) {
      person = heap.person();
      while (person >= 0 && (member[person * k + from] === 0 || member[person * k + to] === 1)) {
        heap.pop();
        person = heap.person();
      }
      price = heap.price();
    }
    const anywhere = this.anywhere[from]!;
    let other = anywhere.person();
    while (other >= 0 && member[other * k + from] === 0) {
      anywhere.pop();
      other = anywhere.person();
    }
    if (anywhere.price() < price) {
      person = other;
      price = anywhere.price();
    }
    this.arc[at] = price;
    this.mover[at] = person;
  }

  /** Dijkstra from every surplus to the nearest lack; adjusts the potentials and returns the lack's node. */
  private shortestPath(): number {
    const { slack, distance, previous, settled, potential, arc } = this;
    distance.fill(Infinity);
    settled.fill(0);
    previous.fill(-1);
    let surplus = false;
    for (let node = 0; node <= slack; node += 1) {
      if (this.surplusOf(node) <= 0) continue;
      distance[node] = 0;
      surplus = true;
    }
    if (!surplus) return NOTHING_LEFT;
    let sink = UNREACHABLE;
    for (;;) {
      let node = -1;
      for (let other = 0; other <= slack; other += 1) {
        if (settled[other] === 0 && distance[other]! < (node < 0 ? Infinity : distance[node]!)) node = other;
      }
      if (node < 0) break;
      settled[node] = 1;
      if (this.surplusOf(node) < 0) {
        sink = node;
        break;
      }
      const before = distance[node]! + potential[node]!;
      for (let next = 0; next <= slack; next += 1) {
        if (settled[next] === 1) continue;
        const price = node === slack || next === slack ? this.slackArc(node, next) : arc[node * slack + next]!;
        const reached = before + price - potential[next]!;
        if (reached < distance[next]!) {
          distance[next] = reached;
          previous[next] = node;
        }
      }
    }
    if (sink >= 0) {
      const nearest = distance[sink]!;
      for (let node = 0; node <= slack; node += 1) potential[node]! += Math.min(distance[node]!, nearest);
    }
    return sink;
  }

  private surplusOf(node: number): number {
    return node === this.slack ? this.slackSurplus : this.load[node]! - this.flow[node]!;
  }

  private slackArc(from: number, to: number): number {
    const open =
      to === this.slack ? this.flow[from]! < this.transport.max[from]! : this.flow[to]! > this.transport.min[to]!;
    return open ? 0 : Infinity;
  }

  /** Sends one unit along the path found. Moves run from its end backwards; the chain itself stays valid. */
  private push(sink: number): void {
    let node = sink;
    if (sink === this.slack) this.slackSurplus += 1;
    const moves: number[] = [];
    while (this.previous[node]! >= 0) {
      const from = this.previous[node]!;
      if (node === this.slack) this.flow[from]! += 1;
      else if (from === this.slack) this.flow[node]! -= 1;
      else moves.push(from, node, this.mover[from * this.slack + node]!);
      node = from;
    }
    if (node === this.slack) this.slackSurplus -= 1;
    for (let at = 0; at < moves.length; at += 3) this.move(moves[at]!, moves[at + 1]!, moves[at + 2]!);
  }

  private move(from: number, to: number, person: number): void {
    const { member } = this;
    const { supply, base, cost } = this.transport;
    const k = this.slack;
    const row = person * k;
    member[row + from] = 0;
    member[row + to] = 1;
    this.load[from]! -= 1;
    this.load[to]! += 1;
    this.offerMoves(person, to);
    for (let room = 0; room < k; room += 1) {
      if (this.mover[from * k + room] === person) this.refresh(from, room);
      this.refresh(to, room);
    }
    if (supply[person] === 1 && base[person] === base[person]) return;
    // The room just left is open again to the person's other seats, and the room just taken is closed to them.
    for (let seat = 0; seat < k; seat += 1) {
      if (member[row + seat] === 0 || seat === to) continue;
      if (cost[row + from] !== Infinity) this.offer(seat, from, cost[row + from]! - cost[row + seat]!, person);
      this.refresh(seat, from);
      this.refresh(seat, to);
    }
  }
}

const NOTHING_LEFT = -2;
const UNREACHABLE = -1;

/** An optimal seating with the prices that prove it, or null when the limits allow none. */
export const seat = (transport: Transport): Seating | null => new RoomGraph(transport).solve();
