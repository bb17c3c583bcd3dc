import { type Instance, NONE } from './instance.js';
import { pairsSpread } from './pairs.js';

export interface MeetingBounds {
  readonly samePairs: number;
  readonly repeatedPairs: number;
  /** On the sum of both, which may be more than the sum of the bounds. */
  readonly encounters: number;
}

/**
 * What no seating of several rounds can avoid. Pigeonholes: the people of a later round's room come from at most so
 * many rooms of the round before; and all rounds together hold so many meetings, but only so many pairs of unlike
 * people are there to meet first.
 */
export function meetingBounds(instance: Instance, samePairsKnown: number): MeetingBounds {
  const { n, k, rounds, distinctTopics, fixed } = instance;
  const perRound = (pairs: (people: number) => number) => leastOverRooms(instance, pairs);
  const samePairs = Math.max(samePairsKnown, leastSamePairs(instance));
  // Nobody returns to a room when topics are distinct, so one source fewer is left; hosts may.
  const sources = distinctTopics && fixed.every((room) => room === NONE) ? Math.max(1, k - 1) : k;
  const pigeons = (rounds - 1) * perRound((people) => pairsSpread(people, sources));
  const meetings = rounds * perRound((people) => (people * (people - 1)) / 2);
  const repeatedPairs = Math.max(pigeons, meetings - (n * (n - 1)) / 2);
  return {
    samePairs,
    repeatedPairs,
    encounters: Math.max(samePairs + repeatedPairs, meetings - unlikePairs(instance)),
  };
}

/** Pairs of equals that remain even when every group is spread evenly over all rooms. */
export const leastSamePairs = ({ k, rounds, mix }: Instance): number =>
  rounds * mix.flatMap(({ sizes }) => sizes).reduce((sum, size) => sum + pairsSpread(size, k), 0);

/** Least sum of a convex count over the rooms of one round: place after place where it grows least. */
function leastOverRooms({ n, k, min, max, droppable }: Instance, pairs: (people: number) => number): number {
  const load = Int32Array.from({ length: k }, (_, room) => (droppable[room] === 1 ? 0 : min[room]!));
  let seated = load.reduce((sum, people) => sum + people, 0);
  for (; seated < n; seated += 1) {
    let best = NONE;
    for (let room = 0; room < k; room += 1) {
      if (load[room]! < max[room]! && (best === NONE || load[room]! < load[best]!)) best = room;
    }
    if (best === NONE) break;
    load[best]! += 1;
  }
  return load.reduce((sum, people) => sum + pairs(people), 0);
}

function unlikePairs({ n, mix }: Instance): number {
  let unlike = 0;
  for (let one = 0; one < n; one += 1) {
    for (let other = one + 1; other < n; other += 1) {
      const alike = mix.some(({ groupOf }) => groupOf[one]! >= 0 && groupOf[one] === groupOf[other]);
      if (!alike) unlike += 1;
    }
  }
  return unlike;
}
