import { UNWISHED } from './instance.js';
import type { Objective } from '../problem.js';

/**
 * One criterion: points by rank (index 1 to 5 the wishes, 6 a room not wished). An objective is a list of
 * criteria, the first decides, the next only among equals.
 */
export type Level = readonly number[];

const UTILITARIAN: Level = [0, 0, 1, 3, 6, 10, 20];
const oneAt = (rank: number, value: number): Level => Array.from({ length: 7 }, (_, at) => (at === rank ? value : 0));

/** The criteria of an objective for wish lists of at most `longest` rooms. */
export function levelsOf(objective: Objective, longest: number): readonly Level[] {
  const wishes = Array.from({ length: longest }, (_, at) => at + 1);
  switch (objective) {
    case 'utilitarian':
      return [UTILITARIAN];
    case 'fair':
      return [
        oneAt(UNWISHED, 1),
        ...wishes
          .slice(1)
          .reverse()
          .map((rank) => oneAt(rank, 1)),
      ];
    case 'rank-maximal':
      return wishes.map((rank) => oneAt(rank, -1).map((points) => 1 + points));
  }
}

/**
 * Packs criteria into as few cost tables as whole numbers below 2^53 allow. A cycle of exchanges moves at most
 * `exchanges` people, so each criterion changes by at most `exchanges * heaviest` on it; a base beyond that makes
 * the sign of the packed sum the sign of the first criterion that changes, which is all that optimality asks.
 */
export function packLevels(levels: readonly Level[], exchanges: number, heaviest: number): readonly Level[] {
  const base = 2 * exchanges * Math.max(1, heaviest) + 2;
  const tables: Level[] = [];
  let at = 0;
  while (at < levels.length) {
    let table = levels[at] ?? [];
    at += 1;
    let largest = Math.max(...table.map(Math.abs));
    while (at < levels.length && largest * base * base < Number.MAX_SAFE_INTEGER) {
      const next = levels[at] ?? [];
      table = table.map((points, rank) => points * base + (next[rank] ?? 0));
      largest = Math.max(...table.map(Math.abs));
      at += 1;
    }
    tables.push(table);
  }
  return tables;
}

/**
 * The criteria as one number: each is one digit in the base `1 + most`, the first the highest. Beyond 2^53 it is
 * rounded; the criteria themselves stay exact.
 */
export function asOneNumber(levels: readonly number[], most: number): number {
  return levels.reduce((sum, level) => sum * (1 + most) + level, 0);
}

/** Negative when the first list is better, positive when worse, 0 when equal: the first difference decides. */
export function compareLevels(one: readonly number[], other: readonly number[]): number {
  for (let at = 0; at < one.length; at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
