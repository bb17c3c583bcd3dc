import type { Assignment, BreakoutProblem, BreakoutResult } from '#libs/assignment';

export type Recount = Readonly<{
  /** Seats by wish, first to fifth, then rooms not wished. */
  profile: readonly number[];
  /** Pairs with an equal value of an attribute of `mix` in one room. */
  samePairs: number;
  /** Meetings of pairs beyond their first. */
  repeatedPairs: number;
  /** People in each room, round by round. */
  loads: readonly (readonly number[])[];
}>;

/**
 * Counts an assignment from the problem and the seats alone, without a line of the engine's.
 * @throws {Error} when somebody has no seat, a room is over its limit or a topic comes twice
 */
export function recount(problem: BreakoutProblem, assignments: readonly Assignment[]): Recount {
  const { rooms, people, rounds = 1, mix = [] } = problem;
  const seats = new Map(assignments.map(({ person, round, room }) => [`${round} ${person}`, room]));
  const roomOf = (person: string, round: number): string => {
    const room = seats.get(`${round} ${person}`);
    if (room === undefined) throw new Error(`${person} has no seat in round ${round}.`);
    return room;
  };
  if (assignments.length !== people.length * rounds) throw new Error(`There are ${assignments.length} seats.`);
  const profile = [0, 0, 0, 0, 0, 0];
  for (const { id, wishes = [] } of people) {
    const taken = Array.from({ length: rounds }, (_, at) => roomOf(id, at + 1));
    for (const room of taken) profile[wishes.includes(room) ? wishes.indexOf(room) : 5]! += 1;
    const someWish = people.some((person) => person.wishes?.length);
    if (someWish && new Set(taken).size < rounds) throw new Error(`${id} has a topic twice.`);
  }
  let samePairs = 0;
  const meetings = new Map<string, number>();
  const loads = Array.from({ length: rounds }, (_, at) =>
    rooms.map(({ id: room, max }) => {
      const here = people.filter(({ id }) => roomOf(id, at + 1) === room);
      if (here.length > max) throw new Error(`${room} has ${here.length} people in round ${at + 1}.`);
      for (const attribute of mix) samePairs += pairsAlike(here.map(({ attributes }) => attributes?.[attribute]));
      if (rounds > 1)
        countMeetings(
          here.map(({ id }) => id),
          meetings,
        );
      return here.length;
    }),
  );
  const repeatedPairs = [...meetings.values()].reduce((sum, times) => sum + times - 1, 0);
  return { profile, samePairs, repeatedPairs, loads };
}

function pairsAlike(values: readonly (string | undefined)[]): number {
  const seen = new Map<string, number>();
  let pairs = 0;
  for (const value of values) {
    if (value === undefined) continue;
    pairs += seen.get(value) ?? 0;
    seen.set(value, (seen.get(value) ?? 0) + 1);
  }
  return pairs;
}

function countMeetings(here: readonly string[], meetings: Map<string, number>): void {
  here.forEach((one, at) => {
    for (const other of here.slice(at + 1)) {
      const pair = [one, other].sort().join(' ');
      meetings.set(pair, (meetings.get(pair) ?? 0) + 1);
    }
  });
}

/** What a profile costs at these prices by rank; the last one is a room not wished. */
export const costOf = (profile: readonly number[], prices: readonly number[]): number =>
  profile.reduce((sum, seats, at) => sum + seats * (at === 5 ? prices.at(-1)! : (prices[at] ?? 0)), 0);

/** @throws {Error} unless the engine says "optimal" and the recounted figure is the one HiGHS proves to be least */
export function assertOptimal({ status, statement }: BreakoutResult, recounted: number, least: number): void {
  if (status !== 'optimal') throw new Error(`The engine says "${statement}".`);
  // HiGHS ends within a tolerance; the figures themselves are whole.
  if (Math.abs(recounted - least) > 1e-9 * Math.max(1e6, least))
    throw new Error(`${recounted} here, ${least} by HiGHS.`);
}
