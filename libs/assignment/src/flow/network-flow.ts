import { isExact } from './transport.js';

/**
 * Minimum-cost flow on any network: primal-dual with potentials, each phase one Dijkstra and then blocking flows
 * over the arcs without reduced cost (Ford and Fulkerson 1962; Dinic 1970). Few different costs mean few phases.
 */
export class NetworkFlow {
  private readonly tails: number[] = [];
  private readonly heads: number[] = [];
  private readonly costs: number[] = [];
  private readonly room: number[] = [];
  private readonly surplus: Float64Array;
  readonly potential: Float64Array;
  private first: Int32Array = new Int32Array(0);
  private arcs: Int32Array = new Int32Array(0);
  private readonly level: Int32Array;
  private readonly next: Int32Array;

  constructor(private readonly nodes: number) {
    this.surplus = new Float64Array(nodes);
    this.potential = new Float64Array(nodes);
    this.level = new Int32Array(nodes);
    this.next = new Int32Array(nodes);
  }

  /** Adds an arc with a non-negative cost; returns its number. Its reverse has the number one higher. */
  addArc(tail: number, head: number, capacity: number, cost: number): number {
    const arc = this.heads.length;
    this.tails.push(tail, head);
    this.heads.push(head, tail);
    this.costs.push(cost, -cost);
    this.room.push(capacity, 0);
    return arc;
  }

  /** Positive = the node sends so many units, negative = it wants them. */
  supply(node: number, units: number): void {
    this.surplus[node]! += units;
  }

  /** An arc that carries at least `least`: that much is sent at once and the rest balanced. */
  addBoundedArc(tail: number, head: number, least: number, most: number, cost: number): number {
    this.supply(tail, -least);
    this.supply(head, least);
    return this.addArc(tail, head, most - least, cost);
  }

  flowOn(arc: number): number {
    return this.room[arc + 1]!;
  }

  /** Whether all supplies reach their demands; the flow is then of least cost. */
  solve(): boolean {
    this.index();
    while (this.surplus.some((units) => units > 0)) {
      if (!this.updatePotentials()) return false;
      while (this.layer()) {
        this.next.set(this.first.subarray(0, this.nodes));
        for (let node = 0; node < this.nodes; node += 1) {
          while (this.surplus[node]! > 0) {
            const sent = this.advance(node, this.surplus[node]!);
            if (sent === 0) break;
            this.surplus[node]! -= sent;
          }
        }
      }
    }
    return true;
  }

  /** Complementary slackness of flow and potentials, by comparison alone: an exact certificate of optimality. */
  isProven(): boolean {
    if (!isExact(this.potential)) return false;
    return this.heads.every(
      (head, arc) =>
        this.room[arc] === 0 || this.costs[arc]! + this.potential[this.tails[arc]!]! >= this.potential[head]!,
    );
  }

  private index(): void {
    this.first = new Int32Array(this.nodes + 1);
    for (const tail of this.tails) this.first[tail + 1]! += 1;
    for (let node = 0; node < this.nodes; node += 1) this.first[node + 1]! += this.first[node]!;
    const fill = this.first.slice();
    this.arcs = new Int32Array(this.tails.length);
    this.tails.forEach((tail, arc) => {
      this.arcs[fill[tail]!] = arc;
      fill[tail]! += 1;
    });
  }

  private reduced(arc: number): number {
    return this.costs[arc]! + this.potential[this.tails[arc]!]! - this.potential[this.heads[arc]!]!;
  }

  private updatePotentials(): boolean {
    const distance = new Float64Array(this.nodes).fill(Infinity);
    const queue = new DistanceQueue();
    this.surplus.forEach((units, node) => {
      if (units <= 0) return;
      distance[node] = 0;
      queue.push(0, node);
    });
    let nearest = Infinity;
    for (let node = queue.pop(); node >= 0; node = queue.pop()) {
      if (queue.popped > distance[node]!) continue;
      if (queue.popped > nearest) break;
      if (this.surplus[node]! < 0) nearest = distance[node]!;
      for (let at = this.first[node]!; at < this.first[node + 1]!; at += 1) {
        const arc = this.arcs[at]!;
        if (this.room[arc] === 0) continue;
        const head = this.heads[arc]!;
        const reached = distance[node]! + this.reduced(arc);
        if (reached >= distance[head]!) continue;
        distance[head] = reached;
        queue.push(reached, head);
      }
    }
    if (nearest === Infinity) return false;
    for (let node = 0; node < this.nodes; node += 1) this.potential[node]! += Math.min(distance[node]!, nearest);
    return true;
  }

  /** Breadth-first layers over arcs of reduced cost 0; whether a demand is reached. */
  private layer(): boolean {
    this.level.fill(-1);
    const queue: number[] = [];
    for (let node = 0; node < this.nodes; node += 1) {
      if (this.surplus[node]! <= 0) continue;
      this.level[node] = 0;
      queue.push(node);
    }
    let reached = false;
    for (let at = 0; at < queue.length; at += 1) {
      const node = queue[at]!;
      if (this.surplus[node]! < 0) reached = true;
      for (let index = this.first[node]!; index < this.first[node + 1]!; index += 1) {
        const arc = this.arcs[index]!;
        const head = this.heads[arc]!;
        if (this.room[arc] === 0 || this.level[head]! >= 0 || this.reduced(arc) !== 0) continue;
        this.level[head] = this.level[node]! + 1;
        queue.push(head);
      }
    }
    return reached;
  }

  private advance(node: number, units: number): number {
    if (this.surplus[node]! < 0) {
      const taken = Math.min(units, -this.surplus[node]!);
      this.surplus[node]! += taken;
      return taken;
    }
    for (; this.next[node]! < this.first[node + 1]!; this.next[node]! += 1) {
      const arc = this.arcs[this.next[node]!]!;
      const head = this.heads[arc]!;
      if (this.room[arc] === 0 || this.level[head] !== this.level[node]! + 1 || this.reduced(arc) !== 0) continue;
      const sent = this.advance(head, Math.min(units, this.room[arc]!));
      if (sent === 0) continue;
      this.room[arc]! -= sent;
      this.room[arc ^ 1]! += sent;
      return sent;
    }
    return 0;
  }
}

class DistanceQueue {
  private readonly keys: number[] = [];
  private readonly nodes: number[] = [];
  popped = 0;

  push(key: number, node: number): void {
    let at = this.keys.length;
    this.keys.push(key);
    this.nodes.push(node);
    for (let parent = (at - 1) >> 1; at > 0 && this.keys[parent]! > key; parent = (at - 1) >> 1) {
      this.keys[at] = this.keys[parent]!;
      this.nodes[at] = this.nodes[parent]!;
      at = parent;
    }
    this.keys[at] = key;
    this.nodes[at] = node;
  }

  pop(): number {
    if (this.keys.length === 0) return -1;
    const top = this.nodes[0]!;
    this.popped = this.keys[0]!;
    const key = this.keys.pop()!;
    const node = this.nodes.pop()!;
    const count = this.keys.length;
    let at = 0;
    for (let child = 1; child < count; child = 2 * at + 1) {
      if (child + 1 < count && this.keys[child + 1]! < this.keys[child]!) child += 1;
      if (this.keys[child]! >= key) break;
      this.keys[at] = this.keys[child]!;
      this.nodes[at] = this.nodes[child]!;
      at = child;
    }
    if (count > 0) {
      this.keys[at] = key;
      this.nodes[at] = node;
    }
    return top;
  }
}
