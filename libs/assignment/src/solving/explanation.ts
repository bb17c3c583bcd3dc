import { costMatrix, packCriteria } from '../instance/criterion.js';
import { figuresOf } from '../instance/figures.js';
import { FORBIDDEN, NONE, type Seats, toInstance } from '../instance/instance.js';
import { LiveRound } from './live-round.js';
import { type Plan, planOf } from '../instance/plan.js';
import type { BreakoutProblem } from '../problem.js';
import { formerSeats, movesBetween } from './resolve.js';
import type { BreakoutResult, Move } from '../result.js';
import { RoomGraph } from '../flow/room-graph.js';
import { settledIn } from '../rounds/single-round.js';
import { asOneNumberOf, statedLevels } from '../instance/solution.js';
import { solve } from './solve.js';
import { validateProblem } from '../validation/validation.js';

/** What it would take to seat one person elsewhere. */
export interface MovePrice {
  readonly room: string;
  /** By how much the value would get worse; null when the rules forbid the move whatever others do. */
  readonly price: number | null;
  /** The same figure by figure, as in the levels of the result, encounters included; empty without a price. */
  readonly levels: readonly number[];
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
    const { order, roomIds, rounds } = this.plan.instance;
    const index = this.indexOf(person);
    const room = roomIds[this.seats[index * rounds + round - 1]!]!;
    const { wishes = [] } = this.problem.people[order[index]!]!;
    const own = wishes.indexOf(room);
    const better = [];
    for (const [place, dearer] of wishes.slice(0, own < 0 ? undefined : own).entries()) {
      better.push({ ...(await this.priceOfMove(person, dearer, round)), rank: place + 1 });
    }
    return { person, round, room, rank: own < 0 ? null : own + 1, better };
  }

  /** What moving this person into this room would cost all others together, and who would have to make place. */
  async priceOfMove(person: string, room: string, round = 1): Promise<MovePrice> {
    const target = this.plan.instance.roomIndex.get(room);
    if (target === undefined) throw new Error(`There is no room ${room}.`);
    const index = this.indexOf(person);
    if (this.seats[index * this.plan.instance.rounds + round - 1] === target) {
      return { room, price: 0, levels: this.result.levels.map(() => 0), movers: [], proven: true };
    }
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
    const settled = settledIn(instance, 0)[person]!;
    const chain = graph.cheapestChain(target, from);
    if (rank[person * k + target] === FORBIDDEN || settled !== NONE || chain === null) {
      return { room, price: null, levels: [], movers: [], proven: true };
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
    const { levels } = figuresOf(this.plan, seats);
    const price = asOneNumberOf(this.plan, levels) - this.result.value!;
    return { room, price, levels: this.worse(statedLevels(this.plan, levels)), movers, proven: true };
  }

  /** Where no chain tells, the problem is solved again with this one card locked. */
  private async bySolving(person: string, room: string, round: number): Promise<MovePrice> {
    const impossible: MovePrice = { room, price: null, levels: [], movers: [], proven: true };
    const people = this.problem.people.map((one) =>
      one.id === person ? { ...one, locked: [...(one.locked ?? []), { round, room }] } : one,
    );
    const { objective } = this.result;
    const problem = { ...this.problem, people, objective };
    // The problem itself is sound, so a fault says which rule the card would break.
    if (validateProblem(problem).length > 0) return impossible;
    const forced = await solve(problem);
    if (forced.status === 'infeasible' || forced.value === null)
      return { ...impossible, proven: forced.status === 'infeasible' };
    const movers = movesBetween(this.result.assignments, forced.assignments).filter((move) => move.person !== person);
    return {
      room,
      price: forced.value - this.result.value!,
      levels: this.worse(forced.levels),
      movers,
      proven: forced.status === 'optimal',
    };
  }

  private worse(levels: readonly number[]): number[] {
    return levels.map((level, at) => level - this.result.levels[at]!);
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
