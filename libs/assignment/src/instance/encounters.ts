import type { Instance, Seats } from './instance.js';

/** Seats with running counts of who met whom, so that one move costs only a look at the two rooms it touches. */
export class Encounters {
  /** Pairs of equals plus meetings beyond the first. */
  total = 0;
  private readonly rooms: number[][];
  private readonly place: Int32Array;
  private readonly met: Uint8Array;
  private readonly alike: Uint8Array;

  constructor(
    private readonly instance: Instance,
    readonly seats: Seats,
  ) {
    const { n, k, rounds, mix } = instance;
    this.rooms = Array.from({ length: k * rounds }, () => []);
    this.place = new Int32Array(n * rounds);
    this.met = new Uint8Array(n * n);
    this.alike = new Uint8Array(n * n);
    for (const { groupOf } of mix) {
      for (let one = 0; one < n; one += 1) {
        for (let other = 0; groupOf[one]! >= 0 && other < n; other += 1) {
          if (groupOf[one] === groupOf[other]) this.alike[one * n + other]! += 1;
        }
      }
    }
    for (let person = 0; person < n; person += 1) {
      for (let round = 0; round < rounds; round += 1) this.enter(person, round, seats[person * rounds + round]!);
    }
  }

  peopleIn(room: number, round: number): readonly number[] {
    return this.rooms[room * this.instance.rounds + round]!;
  }

  move(person: number, round: number, to: number): void {
    this.leave(person, round);
    this.enter(person, round, to);
  }

  private leave(person: number, round: number): void {
    const { n, rounds } = this.instance;
    const at = person * rounds + round;
    const people = this.rooms[this.seats[at]! * rounds + round]!;
    const last = people.pop()!;
    if (last !== person) {
      people[this.place[at]!] = last;
      this.place[last * rounds + round] = this.place[at]!;
    }
    for (const other of people) {
      const pair = person * n + other;
      this.total -= this.alike[pair]!;
      if (this.met[pair]! > 1) this.total -= 1;
      this.met[pair]! -= 1;
      this.met[other * n + person]! -= 1;
    }
  }

  private enter(person: number, round: number, room: number): void {
    const { n, rounds } = this.instance;
    const at = person * rounds + round;
    const people = this.rooms[room * rounds + round]!;
    for (const other of people) {
      const pair = person * n + other;
      this.total += this.alike[pair]!;
      if (this.met[pair]! > 0) this.total += 1;
      this.met[pair]! += 1;
      this.met[other * n + person]! += 1;
    }
    this.place[at] = people.push(person) - 1;
    this.seats[at] = room;
  }
}
