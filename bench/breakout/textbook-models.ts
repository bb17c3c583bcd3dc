import type { BreakoutProblem } from '#libs/assignment';
import { LinearProgram } from './linear-program.js';

type Entry = [column: number, value: number];

/** What the ranks cost, first wish first; the last figure is a room not wished. */
export type Prices = readonly number[];
export const utilitarian: Prices = [0, 1, 3, 20];

/** Prices that put the last place first: fewest rooms not wished, then fewest third wishes, then second. */
export const fair = (people: number): Prices => [0, 1, people + 1, (people + 1) ** 2];
/** Prices that put the first place first: most first wishes, then most second, then third. */
export const rankMaximal = (people: number): Prices => {
  const base = people + 1;
  return [0, base ** 2, base ** 2 + base, base ** 2 + base + 1];
};

/**
 * The transportation problem of the textbooks, a column for each person and room: everybody takes `rounds` different
 * rooms, no room takes more than its places. Its corners are whole, so a linear program is enough.
 */
export function wishesModel({ rooms, people, rounds = 1 }: BreakoutProblem, prices: Prices): LinearProgram {
  const program = new LinearProgram();
  const inRoom = rooms.map((): Entry[] => []);
  for (const { wishes = [] } of people) {
    const ofPerson = rooms.map(({ id }, room): Entry => {
      const rank = wishes.indexOf(id);
      const entry: Entry = [program.column(rank < 0 ? prices.at(-1)! : prices[rank]!, 1), 1];
      inRoom[room]!.push(entry);
      return entry;
    });
    program.row(rounds, rounds, ofPerson);
  }
  rooms.forEach(({ max }, room) => program.row(-Infinity, rounds * max, inRoom[room]!));
  return program;
}

/**
 * The same for one round in the fewest columns we know: a room not wished costs the same wherever it is, so one column
 * per person leads into a pool that spreads over the rooms.
 */
export function condensedWishesModel({ rooms, people }: BreakoutProblem, prices: Prices): LinearProgram {
  const program = new LinearProgram();
  const inRoom = new Map(rooms.map(({ id }) => [id, [] as Entry[]]));
  const pool: Entry[] = [];
  for (const { wishes = [] } of people) {
    const ofPerson = wishes.map((room, rank): Entry => {
      const entry: Entry = [program.column(prices[rank]!, 1), 1];
      inRoom.get(room)!.push(entry);
      return entry;
    });
    const elsewhere = program.column(prices.at(-1)!, 1);
    pool.push([elsewhere, 1]);
    program.row(1, 1, [...ofPerson, [elsewhere, 1]]);
  }
  for (const { id, max } of rooms) {
    const fromPool = program.column(0, max);
    pool.push([fromPool, -1]);
    program.row(-Infinity, max, [...inRoom.get(id)!, [fromPool, 1]]);
  }
  program.row(0, 0, pool);
  return program;
}

/** What one point of the wishes counts in pairs: more than all pairs of equals there could ever be. */
export const pairWeight = (problem: BreakoutProblem): number =>
  [...groupsOf(problem).values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 1);

function groupsOf({ people, mix = [] }: BreakoutProblem): ReadonlyMap<string, number[]> {
  const groups = new Map<string, number[]>();
  people.forEach(({ attributes }, person) => {
    const name = attributes![mix[0]!]!;
    groups.set(name, [...(groups.get(name) ?? []), person]);
  });
  return groups;
}

/**
 * Wishes first, then fewest pairs of equals: one group enters a room over a staircase whose step c costs the c pairs it
 * adds. One linear program, because a pair costs less than the least step between wishes.
 */
export function mixedModel(problem: BreakoutProblem, prices: Prices): LinearProgram {
  const { rooms, people } = problem;
  const groups = groupsOf(problem);
  const unit = pairWeight(problem);
  const program = new LinearProgram();
  const inRoom = rooms.map((): Entry[] => []);
  for (const members of groups.values()) {
    const entering = rooms.map((): Entry[] => []);
    for (const person of members) {
      const { wishes = [] } = people[person]!;
      const ofPerson = rooms.map(({ id }, room): Entry => {
        const rank = wishes.indexOf(id);
        const entry: Entry = [program.column(unit * (rank < 0 ? prices.at(-1)! : prices[rank]!), 1), 1];
        entering[room]!.push(entry);
        return entry;
      });
      program.row(1, 1, ofPerson);
    }
    entering.forEach((arriving, room) => {
      const steps = members.map((_, pairs): Entry => [program.column(pairs, 1), -1]);
      program.row(0, 0, [...arriving, ...steps]);
      inRoom[room]!.push(...arriving);
    });
  }
  rooms.forEach(({ max }, room) => program.row(-Infinity, max, inRoom[room]!));
  return program;
}
