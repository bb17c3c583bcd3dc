import { costMatrix, packCriteria } from './criterion.js';
import { figuresOf } from './figures.js';
import { FORBIDDEN, NONE, type Seats, toInstance } from './instance.js';
import { LiveRound } from './live-round.js';
import { type Plan, planOf } from './plan.js';
import type { BreakoutProblem } from './problem.js';
import { formerSeats, movesBetween } from './resolve.js';
import type { BreakoutResult, Move } from './result.js';
import { RoomGraph } from './room-graph.js';
import { settledIn } from './single-round.js';
import { asOneNumberOf } from './solution.js';
import { solve } from './solve.js';

/** What it would take to seat one person elsewhere. */
export interface MovePrice {
  readonly room: string;
  /** By how much the value would get worse; null when the rules forbid the move whatever others do. */
  readonly price: number | null;
  /** Who else would have to move. */
  readonly movers: readonly Move[];
  /** No cheaper way exists. */
  readonly proven: boolean;
}

export interface Explanation {
  readonly person: string;
  readonly round: number;
  readonly room: string;
  readonly rank: number | null;
  /** Every wish that was dearer, the dearest first, with the reason why not: its price. */
  readonly better: readonly (MovePrice & { readonly rank: number })[];
}

/** Answers questions about a finished result: why this wish, and what a move would cost. */
export class Explainer {
  private readonly plan: Plan;
  private readonly seats: Seats;
  private graph: RoomGraph | null = null;

  constructor(
    private readonly problem: BreakoutProblem,
    private readonly result: BreakoutResult,
  ) {
    const instance = toInstance(problem);
    this.plan = planOf(instance, result.objective);
    this.seats = formerSeats(instance, result.assignments);
    if (LiveRound.supports(problem)) this.graph = this.roomGraph();
  }

  async explain(person: string, round = 1): Promise<Explanation> {
    const { k, rank, roomIds, rounds } = this.plan.instance;
    const index = this.indexOf(person);
    const seat = this.seats[index * rounds + round - 1]!;
    const own = rank[index * k + seat]!;
    const dearer = Array.from({ length: k }, (_, room) => room)
      .filter((room) => rank[index * k + room] !== FORBIDDEN && rank[index * k + room]! < own)
      .sort((one, other) => rank[index * k + one]! - rank[index * k + other]!);
    const better = [];
    for (const room of dearer) {
      better.push({ ...(await this.priceOfMove(person, roomIds[room]!, round)), rank: rank[index * k + room]! });
    }
    const stated = this.result.assignments.find((one) => one.person === person && one.round === round);
    return { person, round, room: roomIds[seat]!, rank: stated?.rank ?? null, better };
  }

  /** What moving this person into this room would cost all others together, and who would have to make place. */
  async priceOfMove(person: string, room: string, round = 1): Promise<MovePrice> {
    const target = this.plan.instance.roomIndex.get(room);
    if (target === undefined) throw new Error(`There is no room ${room}.`);
    const index = this.indexOf(person);
    return this.graph === null ? this.bySolving(person, room, round) : this.byChain(this.graph, index, target);
  }

  private indexOf(person: string): number {
    const index = this.plan.instance.personIndex.get(person);
    if (index === undefined) throw new Error(`${person} is not among the people.`);
    return index;
  }

  /** One shortest chain in the graph that made the result: exact, and in microseconds. */
  private byChain(graph: RoomGraph, person: number, target: number): MovePrice {
    const { instance } = this.plan;
    const { roomIds, personIds, rank, k } = instance;
    const room = roomIds[target]!;
    const from = this.seats[person]!;
    if (from === target) return { room, price: 0, movers: [], proven: true };
    const settled = settledIn(instance, 0)[person]!;
    const chain = graph.cheapestChain(target, from);
    if (rank[person * k + target] === FORBIDDEN || settled !== NONE || chain === null) {
      return { room, price: null, movers: [], proven: true };
    }
    const seats = this.seats.slice();
    seats[person] = target;
    for (const [mover, , to] of chain) seats[mover] = to;
    const movers = chain.map(([mover, before, to]) => ({
      person: personIds[mover]!,
      round: 1,
      from: roomIds[before]!,
      to: roomIds[to]!,
    }));
    const price = asOneNumberOf(this.plan, figuresOf(this.plan, seats).levels) - this.result.value!;
    return { room, price, movers, proven: true };
  }

  /** Where no chain tells, the problem is solved again with this one card locked. */
  private async bySolving(person: string, room: string, round: number): Promise<MovePrice> {
    const people = this.problem.people.map((one) =>
      one.id === person
        ? { ...one, locked: [...(one.locked ?? []).filter((card) => card.round !== round), { round, room }] }
        : one,
    );
    const { objective } = this.result;
    const impossible: MovePrice = { room, price: null, movers: [], proven: true };
    const stated = this.problem.people.find((one) => one.id === person);
    const hosted = this.problem.rooms.some((one) => one.id !== room && one.hosts?.includes(person));
    if (hosted || stated?.refuses?.includes(room) || (stated?.fixed ?? room) !== room) return impossible;
    const forced = await solve({ ...this.problem, people, objective });
    if (forced.status === 'infeasible' || forced.value === null)
      return { ...impossible, proven: forced.status === 'infeasible' };
    const movers = movesBetween(this.result.assignments, forced.assignments).filter((move) => move.person !== person);
    return { room, price: forced.value - this.result.value!, movers, proven: forced.status === 'optimal' };
  }

  private roomGraph(): RoomGraph | null {
    const { instance, criteria } = this.plan;
    const { n, k, min, max, rank } = instance;
    const tables = packCriteria(instance, criteria, 1);
    if (tables.length > 1) return null;
    const { cost, base } = costMatrix(instance, null, tables[0]!, 1);
    const settled = settledIn(instance, 0);
    const member = new Uint8Array(n * k);
    for (let person = 0, cell = 0; person < n; person += 1) {
      for (let room = 0; room < k; room += 1, cell += 1) {
        const place = settled[person]!;
        if (this.seats[person] === room) member[cell] = 1;
        if (rank[cell] !== FORBIDDEN && (place === NONE || place === room)) continue;
        cost[cell] = Infinity;
        base[person] = NaN;
      }
    }
    const graph = new RoomGraph({ n, k, supply: new Int32Array(n).fill(1), cost, base, min, max });
    return graph.adopt(member) ? graph : null;
  }
}
