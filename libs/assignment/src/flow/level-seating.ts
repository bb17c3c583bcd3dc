import { type CostMatrix } from '../instance/criterion.js';
import { type Domain, FREE, optimalFace, TAKEN } from '../instance/domain.js';
import { seat } from './room-graph.js';
import { isProven, type Transport } from './transport.js';

export interface LevelSeating {
  /** Taken cells, those decided beforehand included. */
  readonly member: Uint8Array;
  /** What is left to choose without losing anything in any criterion. */
  readonly face: () => Domain;
  /** Every criterion's optimum is certified by prices. */
  readonly proven: boolean;
}

/**
 * The best seating by the first cost table, among those the best by the second, and so on: each step solves one
 * transportation problem and keeps only its optimal face. Null when nothing keeps the limits.
 */
export function seatByLevels(domain: Domain, tables: Iterable<CostMatrix>): LevelSeating | null {
  let face = () => domain;
  let member = new Uint8Array(domain.n * domain.k);
  let proven = true;
  for (const table of tables) {
    const open = face();
    const transport = transportOf(open, table);
    const seating = seat(transport);
    if (seating === null) return null;
    proven &&= isProven(transport, seating);
    member = withTaken(open, seating.member);
    face = () => optimalFace(open, transport.cost, seating.member, seating.prices);
  }
  return { member, face, proven };
}

function transportOf(domain: Domain, table: CostMatrix): Transport {
  const { n, k, state } = domain;
  const cost = table.cost.slice();
  const base = table.base.slice();
  for (let person = 0, cell = 0; person < n; person += 1) {
    for (let room = 0; room < k; room += 1, cell += 1) {
      if (state[cell] === FREE) continue;
      cost[cell] = Infinity;
      base[person] = NaN;
    }
  }
  return { n, k, supply: domain.supply, cost, base, min: domain.min, max: domain.max };
}

function withTaken({ state }: Domain, member: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(member.length);
  for (let cell = 0; cell < all.length; cell += 1) all[cell] = member[cell] === 1 || state[cell] === TAKEN ? 1 : 0;
  return all;
}
