import { FORBIDDEN, type Instance, NONE } from './instance.js';

const CLOSED = 0;
export const FREE = 1;
export const TAKEN = 2;

/**
 * What is still undecided: the state of each person and room, how many rooms each person still takes, and how many
 * people each room still gets. Seats already taken are subtracted from supply and limits.
 */
export interface Domain {
  readonly n: number;
  readonly k: number;
  readonly state: Uint8Array;
  readonly supply: Int32Array;
  readonly min: Int32Array;
  readonly max: Int32Array;
}

/** Decisions beyond the stated problem, made by branching or by a single round's locked cards. */
export interface Decisions {
  /** Per room: 0 = closed, 1 = open with its minimum, undefined = undecided. */
  readonly open: readonly (0 | 1 | undefined)[];
  readonly placed: readonly (readonly [team: number, room: number])[];
  readonly barred: readonly (readonly [team: number, room: number])[];
}

export const undecided: Decisions = { open: [], placed: [], barred: [] };

/**
 * The undecided part of an instance for `supply` seats per person: one for a single round, the number of rounds when
 * all rounds are solved at once. Null when fixed people alone break a limit.
 */
export function domainOf(instance: Instance, supply: number, settled: Int32Array, decisions: Decisions): Domain | null {
  const { n, k, rank } = instance;
  const state = new Uint8Array(n * k);
  for (let cell = 0; cell < n * k; cell += 1) state[cell] = rank[cell] === FORBIDDEN ? CLOSED : FREE;
  const places = settled.slice();
  for (const [team, room] of decisions.placed) for (const one of instance.teams[team] ?? []) places[one] = room;
  for (const [team, room] of decisions.barred)
    for (const one of instance.teams[team] ?? []) state[one * k + room] = CLOSED;
  const min = new Int32Array(k);
  const max = new Int32Array(k);
  for (let room = 0; room < k; room += 1) {
    const open = decisions.open[room] ?? (instance.droppable[room] === 1 ? undefined : 1);
    min[room] = open === 1 ? supply * instance.min[room]! : 0;
    max[room] = open === 0 ? 0 : supply * instance.max[room]!;
  }
  const wanted = new Int32Array(n).fill(supply);
  for (let person = 0; person < n; person += 1) {
    const room = places[person]!;
    if (room === NONE) continue;
    if (state[person * k + room] === CLOSED) return null;
    state.fill(CLOSED, person * k, person * k + k);
    state[person * k + room] = TAKEN;
    wanted[person] = 0;
    min[room]! -= supply;
    max[room]! -= supply;
    if (max[room]! < 0) return null;
  }
  return { n, k, state, supply: wanted, min: min.map((least) => Math.max(0, least)), max };
}

/** The part of a single round that earlier criteria left open (see `optimalFace`), limits for all people. */
export interface OpenFace {
  readonly state: Uint8Array;
  readonly min: Int32Array;
  readonly max: Int32Array;
}

/** The part of a domain that holds every optimal seating at these prices (complementary slackness). */
export function optimalFace(domain: Domain, cost: Float64Array, member: Uint8Array, prices: Float64Array): Domain {
  const { n, k } = domain;
  const state = domain.state.slice();
  const supply = domain.supply.slice();
  const min = domain.min.slice();
  const max = domain.max.slice();
  for (let room = 0; room < k; room += 1) {
    if (prices[room]! > 0) max[room] = min[room]!;
    if (prices[room]! < 0) min[room] = max[room]!;
  }
  for (let person = 0; person < n; person += 1) {
    if (supply[person] === 0) continue;
    const row = person * k;
    let dearestTaken = -Infinity;
    let cheapestLeft = Infinity;
    for (let room = 0; room < k; room += 1) {
      if (state[row + room] !== FREE) continue;
      const reduced = cost[row + room]! - prices[room]!;
      if (member[row + room] === 1) dearestTaken = Math.max(dearestTaken, reduced);
      else cheapestLeft = Math.min(cheapestLeft, reduced);
    }
    for (let room = 0; room < k; room += 1) {
      if (state[row + room] !== FREE) continue;
      const reduced = cost[row + room]! - prices[room]!;
      const taken = member[row + room] === 1;
      if (taken && reduced < cheapestLeft) {
        state[row + room] = TAKEN;
        supply[person]! -= 1;
        min[room] = Math.max(0, min[room]! - 1);
        max[room]! -= 1;
      } else if (!taken && reduced > dearestTaken) state[row + room] = CLOSED;
    }
  }
  return { n, k, state, supply, min, max };
}
