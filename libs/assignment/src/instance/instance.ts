import { settingsOf } from '../defaults.js';
import type { BreakoutPerson, BreakoutProblem } from '../problem.js';
import { seededRandom, shuffledOrder } from '../seeded-random.js';
import { mergedTeams } from '../teams.js';
import { groupingOf, type Grouping } from '../grouping.js';

export const FORBIDDEN = 0;
/** Room of each person in each round: `seats[person * rounds + round]`. */
export type Seats = Int32Array;

/** Rank of a room that is neither wished nor refused; wishes have the ranks 1 to 5. */
export const UNWISHED = 6;
export const NONE = -1;
// More places than any problem has people, yet small enough to be counted over all rounds.
const UNLIMITED = 1_000_000;

/**
 * A problem in numbers. People stand in an order only the seed decides, so that nobody wins ties by the
 * alphabet. Matrices are row by row: `rank[person * rooms + room]`.
 */
export interface Instance {
  readonly problem: BreakoutProblem;
  readonly rounds: number;
  readonly distinctTopics: boolean;
  readonly meetNew: boolean;
  readonly mixRate: number;
  readonly seed: number;
  readonly timeLimitMs: number;
  readonly n: number;
  readonly k: number;
  readonly personIds: readonly string[];
  readonly roomIds: readonly string[];
  readonly personIndex: ReadonlyMap<string, number>;
  readonly roomIndex: ReadonlyMap<string, number>;
  /** Position of a person of this instance in the stated list. */
  readonly order: Int32Array;
  readonly rank: Uint8Array;
  /** Whole multiples of 1 / `unit`. */
  readonly weight: Float64Array;
  readonly unit: number;
  readonly longestWishList: number;
  /** The room of hosts and fixed people, or NONE. */
  readonly fixed: Int32Array;
  /** Room pinned per person and round (`person * rounds + round`), or NONE; null when nothing is locked. */
  readonly locks: Int32Array | null;
  readonly min: Int32Array;
  readonly max: Int32Array;
  readonly droppable: Uint8Array;
  /** Index into `teams`, or NONE. */
  readonly teamOf: Int32Array;
  readonly teams: readonly Int32Array[];
  /** Lists of people of whom no two share a room. */
  readonly apart: readonly Int32Array[];
  readonly mix: readonly Grouping[];
}

/** @param figures further figures of which the unit must be a divisor, such as the price of a move */
export function toInstance(problem: BreakoutProblem, figures: readonly number[] = []): Instance {
  const settings = settingsOf(problem);
  const n = problem.people.length;
  const order = shuffledOrder(n, seededRandom(settings.seed));
  const people = Array.from(order, (at) => problem.people[at] ?? { id: '' });
  const personIds = people.map((person) => person.id);
  const roomIds = problem.rooms.map((room) => room.id);
  const personIndex = indexOf(personIds);
  const roomIndex = indexOf(roomIds);
  const at = (room: string | undefined): number => (room === undefined ? NONE : (roomIndex.get(room) ?? NONE));
  const fixed = Int32Array.from(people, (person) => at(person.fixed));
  problem.rooms.forEach((room, index) => {
    for (const host of room.hosts ?? []) fixed[personIndex.get(host) ?? 0] = index;
  });
  const unit = unitFor([...people.map((person) => person.weight ?? 1), settings.mixRate, ...figures]);
  const instance = {
    problem,
    ...settings,
    n,
    k: roomIds.length,
    personIds,
    roomIds,
    personIndex,
    roomIndex,
    order,
    rank: rankMatrix(problem, people, roomIndex),
    weight: Float64Array.from(people, (person) => Math.round((person.weight ?? 1) * unit)),
    unit,
    longestWishList: longestWishList(people),
    fixed,
    locks: lockMatrix(people, settings.rounds, at),
    min: Int32Array.from(problem.rooms, (room) => Math.min(room.min ?? 0, UNLIMITED)),
    max: Int32Array.from(problem.rooms, (room) => Math.min(room.max, UNLIMITED)),
    droppable: Uint8Array.from(problem.rooms, (room) => (room.droppable ? 1 : 0)),
    mix: settings.mix.map((attribute) => groupingOf(attribute, people)),
  };
  return withTeams(instance, problem);
}

export const longestWishList = (people: readonly BreakoutPerson[]): number =>
  people.reduce((longest, { wishes = [] }) => Math.max(longest, wishes.length), 1);

const indexOf = (ids: readonly string[]): Map<string, number> => new Map(ids.map((id, index) => [id, index]));

function rankMatrix(
  problem: BreakoutProblem,
  people: readonly BreakoutPerson[],
  roomIndex: ReadonlyMap<string, number>,
): Uint8Array {
  const k = problem.rooms.length;
  const rank = new Uint8Array(people.length * k).fill(UNWISHED);
  people.forEach(({ wishes = [], refuses = [] }, person) => {
    wishes.forEach((room, place) => (rank[person * k + (roomIndex.get(room) ?? 0)] = place + 1));
    for (const room of refuses) rank[person * k + (roomIndex.get(room) ?? 0)] = FORBIDDEN;
  });
  return rank;
}

function lockMatrix(
  people: readonly BreakoutPerson[],
  rounds: number,
  at: (room: string) => number,
): Int32Array | null {
  if (!people.some((person) => person.locked?.length)) return null;
  const locks = new Int32Array(people.length * rounds).fill(NONE);
  people.forEach(({ locked = [] }, person) => {
    for (const card of locked) locks[person * rounds + card.round - 1] = at(card.room);
  });
  return locks;
}

/** Team members share every ban and every fixed place of the team. */
function withTeams(
  instance: Omit<Instance, 'teamOf' | 'teams' | 'apart'>,
  { together = [], apart = [] }: BreakoutProblem,
): Instance {
  const { n, k, rank, fixed, locks, rounds, personIndex } = instance;
  const index = (id: string): number => personIndex.get(id) ?? 0;
  const teams = mergedTeams(together).map((ids) => Int32Array.from(ids, index).sort());
  const teamOf = new Int32Array(n).fill(NONE);
  teams.forEach((team, number) => {
    for (const member of team) teamOf[member] = number;
    for (let room = 0; room < k; room += 1) {
      if (!team.some((member) => rank[member * k + room] === FORBIDDEN)) continue;
      for (const member of team) rank[member * k + room] = FORBIDDEN;
    }
    const place = team.map((member) => fixed[member] ?? NONE).find((room) => room !== NONE) ?? NONE;
    for (const member of team) fixed[member] = place;
    for (let round = 0; locks !== null && round < rounds; round += 1) {
      const card = team.map((member) => locks[member * rounds + round] ?? NONE).find((room) => room !== NONE) ?? NONE;
      for (const member of team) locks[member * rounds + round] = card;
    }
  });
  const strangers = apart.filter((ids) => ids.length > 1).map((ids) => Int32Array.from(ids, index));
  return { ...instance, teamOf, teams, apart: strangers };
}

/**
 * The smallest power of ten that makes every figure whole, so that sums are exact; at most a million: what is finer
 * is rounded.
 */
function unitFor(figures: readonly number[]): number {
  let unit = 1;
  for (const figure of figures) {
    while (unit < 1e6 && !isWhole(figure * unit)) unit *= 10;
  }
  return unit;
}

/** Whether a figure is a whole number but for the rounding of decimals; Infinity needs no finer unit. */
export const isWhole = (figure: number): boolean =>
  figure === Infinity || Math.abs(figure - Math.round(figure)) <= 1e-9 * Math.max(1, figure);
