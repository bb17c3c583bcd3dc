import { type Criterion, pointsAt } from '../instance/criterion.js';
import { FREE, type OpenFace } from '../instance/domain.js';
import { FORBIDDEN, NONE, type Seats } from '../instance/instance.js';
import type { HighsTask } from './highs-task.js';
import type { Plan } from '../instance/plan.js';
import { type Entry, ProgramBuilder } from './program-builder.js';
import { looseSeats } from '../instance/loose-seats.js';
import { quotaRooms } from '../instance/quotas.js';

/** The one who speaks for a team (or for themselves), and how many of a group they bring along. */
type Members = ReadonlyMap<number, number>;

/**
 * Every rule and every criterion as one mixed-integer program: a yes-or-no for each person (or team), room and
 * round, a yes-or-no for each room that may be dropped, and for each group in a room the same convex staircase of
 * pairs as in the flow. It serves what is no flow: attributes that cross, keep-apart, quotas, rounds with teams.
 */
export class CrossingModel {
  private readonly program = new ProgramBuilder();
  private readonly leaders: readonly number[];
  private readonly columnAt = new Map<number, number>();
  private readonly openAt: (number | null)[] = [];
  private readonly pairCosts: [column: number, cost: number][] = [];

  constructor(
    private readonly plan: Plan,
    private readonly face: OpenFace | null,
  ) {
    const { instance } = plan;
    this.leaders = Array.from({ length: instance.n }, (_, person) => person).filter(
      (person) => instance.teamOf[person] === NONE || this.membersOf(person)[0] === person,
    );
    this.addSeats();
    this.addRooms();
    this.addDistinctTopics();
    this.addApart();
    this.addQuotas();
    this.addMixing();
  }

  /** The program with the criteria from `firstLevel` on; those before it are settled by the face. */
  task(firstLevel: number, start: Seats | null, seconds: number): HighsTask {
    const { instance } = this.plan;
    return {
      ...this.program.build(),
      objectives: this.objectives().slice(firstLevel),
      start: start && this.startFrom(start),
      seconds,
      seed: instance.seed,
    };
  }

  get size(): number {
    return this.program.columns;
  }

  /** At least the entries of the matrix, known before any of it is built. */
  static entries({ instance }: Plan): number {
    const { n, k, rounds, mix, problem } = instance;
    return n * k * rounds * (2 + mix.length + (problem.quotas?.length ?? 0));
  }

  seatsFrom(values: Float64Array): Seats {
    const { n, rounds, k } = this.plan.instance;
    const seats = new Int32Array(n * rounds).fill(NONE);
    for (const [key, column] of this.columnAt) {
      if (values[column]! < 0.5) continue;
      const room = key % k;
      const round = Math.floor(key / k) % rounds;
      const leader = Math.floor(key / k / rounds);
      for (const member of this.membersOf(leader)) seats[member * rounds + round] = room;
    }
    return seats;
  }

  private membersOf(person: number): Int32Array | readonly number[] {
    const { teams, teamOf } = this.plan.instance;
    return teams[teamOf[person]!] ?? [person];
  }

  private column(person: number, round: number, room: number): number | undefined {
    const { rounds, k } = this.plan.instance;
    const leader = this.membersOf(person)[0]!;
    return this.columnAt.get((leader * rounds + round) * k + room);
  }

  private addSeats(): void {
    const { instance } = this.plan;
    const { rounds, k } = instance;
    for (const leader of this.leaders) {
      for (let round = 0; round < rounds; round += 1) {
        const entries: Entry[] = [];
        for (let room = 0; room < k; room += 1) {
          if (!this.maySit(leader, round, room)) continue;
          const column = this.program.addColumn(0, 1, true);
          this.columnAt.set((leader * rounds + round) * k + room, column);
          entries.push([column, 1]);
        }
        this.program.addRow(1, 1, entries);
      }
    }
  }

  private maySit(person: number, round: number, room: number): boolean {
    const { rank, k, fixed, locks, rounds } = this.plan.instance;
    const card = locks?.[person * rounds + round] ?? NONE;
    const place = card === NONE ? fixed[person]! : card;
    if (place !== NONE) return place === room && rank[person * k + room] !== FORBIDDEN;
    if (this.face !== null) return this.face.state[person * k + room]! >= FREE;
    return rank[person * k + room] !== FORBIDDEN;
  }

  private sizes(round: number, room: number): Entry[] {
    return this.leaders.flatMap((leader): Entry[] => {
      const column = this.column(leader, round, room);
      return column === undefined ? [] : [[column, this.membersOf(leader).length]];
    });
  }

  private addRooms(): void {
    const { n, k, rounds, min, max, droppable } = this.plan.instance;
    for (let room = 0; room < k; room += 1) {
      const open = droppable[room] === 1 ? this.program.addColumn(0, 1, true) : null;
      this.openAt.push(open);
      for (let round = 0; round < rounds; round += 1) {
        const sizes = this.sizes(round, room);
        const least = this.face?.min[room] ?? min[room]!;
        const most = this.face?.max[room] ?? max[room]!;
        if (open === null) this.program.addRow(least, most, sizes);
        else {
          this.program.addRow(-Infinity, 0, [...sizes, [open, -Math.min(max[room]!, n)]]);
          this.program.addRow(0, Infinity, [...sizes, [open, -min[room]!]]);
        }
      }
    }
  }

  private addDistinctTopics(): void {
    const { distinctTopics, rounds, k, fixed } = this.plan.instance;
    if (!distinctTopics) return;
    for (const leader of this.leaders) {
      if (fixed[leader] !== NONE) continue;
      for (let room = 0; room < k; room += 1) {
        const entries = this.overRounds(rounds, (round) => this.column(leader, round, room));
        if (entries.length > 1) this.program.addRow(-Infinity, 1, entries);
      }
    }
  }

  private overRounds(rounds: number, at: (round: number) => number | undefined): Entry[] {
    return Array.from({ length: rounds }, (_, round) => at(round)).flatMap((column): Entry[] =>
      column === undefined ? [] : [[column, 1]],
    );
  }

  /** One row for a whole list: at most one of them is in a room. */
  private addApart(): void {
    const { apart, rounds, k } = this.plan.instance;
    for (const list of apart) {
      for (let round = 0; round < rounds; round += 1) {
        for (let room = 0; room < k; room += 1) {
          const entries = Array.from(list, (person) => this.column(person, round, room)).flatMap((column): Entry[] =>
            column === undefined ? [] : [[column, 1]],
          );
          if (entries.length > 1) this.program.addRow(-Infinity, 1, entries);
        }
      }
    }
  }

  /** Columns of a group's people in one room and round, each with how many of the group it brings. */
  private entriesOf(members: Members, round: number, room: number): Entry[] {
    return [...members].flatMap(([leader, brings]): Entry[] => {
      const column = this.column(leader, round, room);
      return column === undefined ? [] : [[column, brings]];
    });
  }

  private leadersOf(people: readonly number[]): Members {
    const members = new Map<number, number>();
    for (const person of people) {
      const leader = this.membersOf(person)[0]!;
      members.set(leader, (members.get(leader) ?? 0) + 1);
    }
    return members;
  }

  private addQuotas(): void {
    const { rounds, droppable } = this.plan.instance;
    for (const { rooms, has, min, max } of quotaRooms(this.plan.instance)) {
      const members = this.leadersOf(Array.from(has.keys()).filter((person) => has[person] === 1));
      for (const room of rooms) {
        for (let round = 0; round < rounds; round += 1) {
          const entries = this.entriesOf(members, round, room);
          this.program.addRow(-Infinity, max, entries);
          if (min === 0) continue;
          const open = droppable[room] === 1 ? this.openAt[room]! : null;
          if (open === null) this.program.addRow(min, Infinity, entries);
          else this.program.addRow(0, Infinity, [...entries, [open, -min]]);
        }
      }
    }
  }

  private addMixing(): void {
    const { mix, rounds, k } = this.plan.instance;
    for (const { groupOf, sizes } of mix) {
      const people = sizes.map((): number[] => []);
      groupOf.forEach((group, person) => people[group]?.push(person));
      for (const alike of people) {
        if (alike.length < 2) continue;
        const members = this.leadersOf(alike);
        for (let round = 0; round < rounds; round += 1) {
          for (let room = 0; room < k; room += 1) {
            this.addStaircase(this.entriesOf(members, round, room));
          }
        }
      }
    }
  }

  /** As many steps as people may come; step c costs the c pairs it adds, so the cheap ones fill first. */
  private addStaircase(members: readonly Entry[]): void {
    const most = members.reduce((sum, [, brings]) => sum + brings, 0);
    if (most < 2) return;
    const steps = Array.from({ length: most }, (_, cost): Entry => {
      const column = this.program.addColumn(0, 1, false);
      this.pairCosts.push([column, cost]);
      return [column, -1];
    });
    this.program.addRow(0, 0, [...members, ...steps]);
  }

  private objectives(): Float64Array[] {
    const { instance, criteria, ties, pairPoints } = this.plan;
    const objectives = criteria.map((criterion) => this.costsOf(criterion));
    if (instance.mix.length > 0) {
      if (pairPoints === 0) objectives.push(new Float64Array(this.program.columns));
      const level = objectives.at(-1)!;
      for (const [column, pairs] of this.pairCosts) level[column] = pairs * (pairPoints || 1);
    }
    return [...objectives, ...ties.map((criterion) => this.costsOf(criterion))];
  }

  private costsOf(criterion: Criterion): Float64Array {
    const { instance, homes } = this.plan;
    const { k, rounds } = instance;
    const costs = new Float64Array(this.program.columns);
    for (const [key, column] of this.columnAt) {
      const leader = Math.floor(key / k / rounds);
      const home = homes[Math.floor(key / k) % rounds]!;
      for (const member of this.membersOf(leader)) {
        costs[column]! += pointsAt(instance, home, criterion, member, key % k);
      }
    }
    return costs;
  }

  /** Known seats as a start; people in rooms that break a rule are left open, so that the rest still helps. */
  private startFrom(seats: Seats): HighsTask['start'] {
    const { instance } = this.plan;
    const { k, rounds } = instance;
    const loose = looseSeats(instance, seats);
    const indices: number[] = [];
    const values: number[] = [];
    for (const [key, column] of this.columnAt) {
      const round = Math.floor(key / k) % rounds;
      const leader = Math.floor(key / k / rounds);
      if (this.membersOf(leader).some((member) => loose[member * rounds + round] === 1)) continue;
      indices.push(column);
      values.push(seats[leader * rounds + round] === key % k ? 1 : 0);
    }
    return { indices: Int32Array.from(indices), values: Float64Array.from(values) };
  }
}
