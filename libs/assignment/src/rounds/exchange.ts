import { pointsAt } from '../instance/criterion.js';
import type { Encounters } from '../instance/encounters.js';
import { FORBIDDEN, NONE } from '../instance/instance.js';
import type { Plan } from '../instance/plan.js';
import type { Random } from '../seeded-random.js';

const { floor, max: larger } = Math;

/** One person's change of room in one round. */
export type Step = readonly [person: number, round: number, from: number, to: number];

/**
 * Exchanges that keep every rule and lose nothing in the wishes: two people change places in a round, or a chain of
 * people change the order of two of their topics (Kempe), which keeps everybody's topics and every room's load.
 */
export class Exchanges {
  private readonly movable: Int32Array;
  private readonly mayMove: Uint8Array;

  constructor(
    private readonly plan: Plan,
    private readonly state: Encounters,
    private readonly random: Random,
  ) {
    const { n, fixed, teamOf, locks, rounds, apart, problem, personIds } = plan.instance;
    const bound = new Set(apart.flatMap((list) => [...list]));
    const quotaAttributes = (problem.quotas ?? []).map((quota) => quota.attribute);
    const byId = new Map(problem.people.map((person) => [person.id, person]));
    const inQuota = (person: number) =>
      quotaAttributes.some((attribute) => byId.get(personIds[person]!)?.attributes?.[attribute] !== undefined);
    const isLocked = (person: number) =>
      locks !== null && locks.subarray(person * rounds, (person + 1) * rounds).some((card) => card !== NONE);
    // People under rules between people stay where the exact part put them.
    this.movable = Int32Array.from({ length: n }, (_, person) => person).filter(
      (one) => fixed[one] === NONE && teamOf[one] === NONE && !bound.has(one) && !inQuota(one) && !isLocked(one),
    );
    this.mayMove = new Uint8Array(n);
    for (const person of this.movable) this.mayMove[person] = 1;
  }

  get possible(): boolean {
    return this.movable.length > 1;
  }

  /** A random exchange that is allowed, or null when this draw was not. */
  draw(): Step[] | null {
    const { rounds, distinctTopics } = this.plan.instance;
    if (distinctTopics && rounds > 1 && this.random() < 0.5) return this.reorder();
    return !distinctTopics && this.random() < 0.1 ? this.shift() : this.swap();
  }

  private someone(): number {
    return this.movable[floor(this.random() * this.movable.length)]!;
  }

  private swap(): Step[] | null {
    const { rounds } = this.plan.instance;
    const round = floor(this.random() * rounds);
    const one = this.someone();
    const other = this.someone();
    const here = this.state.seats[one * rounds + round]!;
    const there = this.state.seats[other * rounds + round]!;
    if (here === there || !this.maySit(one, there, here) || !this.maySit(other, here, there)) return null;
    const steps: Step[] = [
      [one, round, here, there],
      [other, round, there, here],
    ];
    return this.losesNothing(steps) ? steps : null;
  }

  /** One person to a place left over; loads stay within limits. */
  private shift(): Step[] | null {
    const { rounds, k, min, max, droppable } = this.plan.instance;
    const round = floor(this.random() * rounds);
    const one = this.someone();
    const from = this.state.seats[one * rounds + round]!;
    const to = floor(this.random() * k);
    const there = this.state.peopleIn(to, round).length;
    if (from === to || there >= max[to]! || (droppable[to] === 1 && there === 0)) return null;
    if (this.state.peopleIn(from, round).length <= larger(min[from]!, droppable[from]!)) return null;
    if (!this.maySit(one, to, from)) return null;
    const steps: Step[] = [[one, round, from, to]];
    return this.losesNothing(steps) ? steps : null;
  }

  private maySit(person: number, room: number, instead: number): boolean {
    const { rank, k, distinctTopics, rounds } = this.plan.instance;
    if (rank[person * k + room] === FORBIDDEN) return false;
    if (!distinctTopics) return true;
    for (let round = 0; round < rounds; round += 1) {
      const seat = this.state.seats[person * rounds + round]!;
      if (seat === room && seat !== instead) return false;
    }
    return true;
  }

  private losesNothing(steps: readonly Step[]): boolean {
    const { instance, criteria, homes } = this.plan;
    for (const criterion of criteria) {
      let change = 0;
      for (const [person, round, from, to] of steps) {
        const home = homes[round]!;
        change += pointsAt(instance, home, criterion, person, to) - pointsAt(instance, home, criterion, person, from);
      }
      if (change !== 0) return change < 0;
    }
    return true;
  }

  /** Follows the chain of people whose topics of two rounds must change places until every load is as before. */
  private reorder(): Step[] | null {
    const { rounds } = this.plan.instance;
    const one = floor(this.random() * rounds);
    const other = (one + 1 + floor(this.random() * (rounds - 1))) % rounds;
    const steps: Step[] = [];
    const moved = new Set<number>();
    let person = this.someone();
    const start = this.state.seats[person * rounds + one]!;
    for (;;) {
      const early = this.state.seats[person * rounds + one]!;
      const late = this.state.seats[person * rounds + other]!;
      moved.add(person);
      steps.push([person, one, early, late], [person, other, late, early]);
      if (late === start) return steps;
      const next = this.nextInChain(late, one, moved);
      if (next === NONE || moved.size > 12) return null;
      person = next;
    }
  }

  private nextInChain(room: number, round: number, moved: ReadonlySet<number>): number {
    const people = this.state.peopleIn(room, round);
    const from = floor(this.random() * people.length);
    for (let at = 0; at < people.length; at += 1) {
      const person = people[(from + at) % people.length]!;
      if (!moved.has(person) && this.mayMove[person] === 1) return person;
    }
    return NONE;
  }
}
