import { type Criterion, packCriteria } from '../instance/criterion.js';
import { fault, InvalidProblem } from '../fault.js';
import { figuresOf } from '../instance/figures.js';
import { withoutPerson, withPerson } from '../instance/instance-change.js';
import { FORBIDDEN, type Instance, isWhole, NONE, type Seats, toInstance, UNWISHED } from '../instance/instance.js';
import { peopleFaults } from '../validation/person-validation.js';
import { planOf } from '../instance/plan.js';
import type { BreakoutPerson, BreakoutProblem } from '../problem.js';
import { formerSeats, moveCostFaults, planNear } from './resolve.js';
import type { BreakoutResult, Move, ResolvedResult } from '../result.js';
import { RoomGraph } from '../flow/room-graph.js';
import { shapeFaults } from '../validation/shape.js';
import { settledIn } from '../rounds/single-round.js';
import { resultOf } from '../instance/solution.js';
import type { Transport } from '../flow/transport.js';
import { validateProblem } from '../validation/validation.js';

// Rows kept free, so that the graph is rebuilt once in so many arrivals.
const SPARE_ROWS = 64;
const TOO_LARGE = 'The weights are too large for a live round with this objective.';

/**
 * One round kept ready while people come and go: each change is a single shortest path on the room graph instead of
 * a new solution. Others move only where that saves more than the price of their moves, which is proven each time.
 */
export class LiveRound {
  private instance: Instance;
  /** The instance's own index of people; it grows in place, as a copy would take longer than the change. */
  private index: Map<string, number>;
  private seats: Seats;
  /** Row of each person of the instance in the graph. */
  private rows: readonly number[] = [];
  private usedRows = 0;
  /** Points by rank, scaled so that the shortest of equally good chains wins. */
  private table: Criterion;
  /** Price of one move in the scaled points. */
  private surcharge: number;
  private transport!: Transport;
  private graph!: RoomGraph;

  /**
   * @param solved the optimal result of the problem
   * @throws {InvalidProblem} when the problem has faults; Error when it is no single flow or the result not optimal
   */
  constructor(
    private problem: BreakoutProblem,
    solved: BreakoutResult,
    private readonly moveCost: number,
  ) {
    const faults = [...validateProblem(problem), ...moveCostFaults(moveCost)];
    if (faults.length > 0) throw new InvalidProblem(faults);
    if (!LiveRound.supports(problem)) throw new Error('Only a problem that is a single flow can be kept live.');
    const instance = toInstance(problem, [moveCost]);
    this.index = new Map(instance.personIndex);
    this.instance = { ...instance, personIndex: this.index, fixed: settledIn(instance, 0), locks: null };
    this.table = tableOf(this.instance);
    this.surcharge = this.surchargeFor(this.instance, this.table);
    this.seats = formerSeats(this.instance, solved.assignments);
    this.build();
  }

  /** Whether a problem is a single flow: one round, and no rules between people, mixing or rooms to drop. */
  static supports(problem: BreakoutProblem): boolean {
    const branched = problem.rooms.some((room) => room.droppable && (room.min ?? 0) > 0);
    const bound = [problem.mix, problem.together, problem.apart, problem.quotas].some((rules) => rules?.length);
    return (problem.rounds ?? 1) === 1 && !bound && !branched;
  }

  /**
   * Seats a late comer; null when no place can be found.
   * @throws {InvalidProblem} for faults of the person; Error when their weight is too large to be kept live
   */
  join(person: BreakoutPerson): ResolvedResult | null {
    const startedAt = performance.now();
    const problem = { ...this.problem, people: [...this.problem.people, person] };
    const alone = { ...problem, people: [person] };
    const faults = shapeFaults(alone);
    if (faults.length > 0) throw new InvalidProblem(faults);
    faults.push(...peopleFaults(alone));
    if (this.instance.personIndex.has(person.id)) {
      faults.push(fault('id.duplicate', 'people', [person.id], `Person ${person.id} is seated already.`));
    }
    if (!isWhole((person.weight ?? 1) * this.instance.unit)) {
      const message = `The weight of ${person.id} has more decimals than all weights before.`;
      faults.push(fault('weight.invalid', 'people', [person.id], message));
    }
    if (faults.length > 0) throw new InvalidProblem(faults);
    const before = this.instance;
    const grown = withPerson(before, problem, person);
    const table = tableOf(grown);
    const surcharge = this.surchargeFor(grown, table);
    const sameTable = table.points.every((points, rank) => points === this.table.points[rank]);
    if (this.usedRows === this.transport.n || !sameTable || surcharge !== this.surcharge) {
      this.table = table;
      this.surcharge = surcharge;
      this.build();
    }
    const row = this.usedRows;
    this.usedRows += 1;
    this.instance = grown;
    this.rows = [...this.rows, row];
    this.fillRow(before.n);
    if (!this.graph.join(row)) {
      this.instance = before;
      this.rows = this.rows.slice(0, -1);
      return null;
    }
    this.problem = problem;
    this.index.set(person.id, before.n);
    const former = new Int32Array(grown.n).fill(NONE);
    former.set(this.seats);
    return this.changed(former, startedAt);
  }

  /** Frees the seat of somebody who does not come; null when their room would fall below its minimum. */
  leave(id: string): ResolvedResult | null {
    const startedAt = performance.now();
    const gone = this.instance.personIndex.get(id);
    if (gone === undefined) {
      throw new InvalidProblem([fault('person.unknown', 'people', [id], `${id} is not among the people.`)]);
    }
    if (!this.graph.withdraw(this.rows[gone]!)) return null;
    this.problem = { ...this.problem, people: this.problem.people.filter((person) => person.id !== id) };
    const left = withoutPerson(this.instance, this.problem, gone);
    this.index = new Map(left.personIndex);
    this.instance = { ...left, personIndex: this.index };
    this.rows = this.rows.filter((_, person) => person !== gone);
    return this.changed(
      this.seats.filter((_, person) => person !== gone),
      startedAt,
    );
  }

  private changed(former: Seats, startedAt: number): ResolvedResult {
    const { n, k, personIds, roomIds } = this.instance;
    this.seats = seatsIn(this.graph.member, this.rows, k);
    const free = planOf(this.instance, this.problem.objective ?? 'utilitarian');
    const plan = this.moveCost === 0 ? free : planNear(free, former, this.moveCost);
    const figures = figuresOf(plan, this.seats);
    const moved: Move[] = [];
    for (let person = 0; person < n; person += 1) {
      const from = former[person]!;
      const to = this.seats[person]!;
      if (from === NONE || from === to) continue;
      moved.push({ person: personIds[person]!, round: 1, from: roomIds[from]!, to: roomIds[to]! });
    }
    const result = resultOf(plan, { seats: this.seats, bound: figures.levels }, startedAt, figures);
    return { ...result, moved, moveCost: this.moveCost };
  }

  /** The graph of the present seats with some rows to spare. */
  private build(): void {
    const { n, k, min, max } = this.instance;
    const rows = n + SPARE_ROWS;
    this.rows = Array.from({ length: n }, (_, row) => row);
    this.usedRows = n;
    this.transport = {
      n: rows,
      k,
      supply: new Int32Array(rows),
      cost: new Float64Array(rows * k).fill(Infinity),
      base: new Float64Array(rows).fill(NaN),
      min,
      max,
    };
    for (let person = 0; person < n; person += 1) this.fillRow(person);
    this.graph = new RoomGraph(this.transport, this.surcharge);
    const member = new Uint8Array(rows * k);
    this.seats.forEach((room, person) => (member[person * k + room] = 1));
    if (!this.graph.adopt(member)) throw new Error('The result to start from is not optimal.');
  }

  /** One point more than the price stated, so that the shorter of equally good chains wins. */
  private surchargeFor({ k, unit, weight }: Instance, { points }: Criterion): number {
    const utilitarian = (this.problem.objective ?? 'utilitarian') === 'utilitarian';
    if (this.moveCost !== Infinity) return (utilitarian ? Math.round(this.moveCost * unit) * (k + 2) : 0) + 1;
    // More than any chain can save.
    const heaviest = weight.reduce((most, one) => Math.max(most, one), 1);
    const surcharge = (k + 2) ** 2 * heaviest * Math.max(...points);
    if (surcharge * (k + 2) > Number.MAX_SAFE_INTEGER) throw new Error(TOO_LARGE);
    return surcharge;
  }

  private fillRow(person: number): void {
    const { instance, transport } = this;
    const { k, rank } = instance;
    const row = this.rows[person]!;
    const points = (rank: number): number => instance.weight[person]! * this.table.points[rank]! * (k + 2);
    const settled = instance.fixed[person]!;
    transport.supply[row] = 1;
    transport.base[row] = points(UNWISHED);
    for (let room = 0; room < k; room += 1) {
      const wish = rank[person * k + room]!;
      const open = wish !== FORBIDDEN && (settled === NONE || settled === room);
      transport.cost[row * k + room] = open ? points(wish) : Infinity;
      if (!open) transport.base[row] = NaN;
    }
  }
}

/** The room of each person; `rows` tells their rows of the matrix. */
function seatsIn(member: Uint8Array, rows: readonly number[], k: number): Seats {
  const seats: Seats = new Int32Array(rows.length).fill(NONE);
  for (let person = 0; person < rows.length; person += 1) {
    const row = rows[person]! * k;
    for (let room = 0; room < k; room += 1) if (member[row + room] === 1) seats[person] = room;
  }
  return seats;
}

/** The packed table of an objective; live rounds need all criteria in one. */
function tableOf(instance: Instance): Criterion {
  const { criteria } = planOf(instance, instance.problem.objective ?? 'utilitarian');
  const tables = packCriteria(instance, criteria, instance.k + 2);
  if (tables.length > 1) throw new Error(TOO_LARGE);
  return tables[0]!;
}
