import type { BreakoutPerson, BreakoutProblem } from '#libs/assignment';

/** Numbers in [0, 1) from a seed; the benchmarks draw their own, so that an error in the engine's cannot hide. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export type Crowd = Readonly<{
  people: number;
  rooms: number;
  seed: number;
  /** How many different values each attribute has; people draw theirs evenly. */
  attributes?: Readonly<Record<string, number>>;
}>;

/** Everybody wishes three rooms, drawn by Zipf's law (the r-th room is 1/r as popular); places for 1.05 times as many. */
export function crowdWithWishes({ people, rooms, seed, attributes = {} }: Crowd): BreakoutProblem {
  const random = randomFrom(seed);
  const popularity = Array.from({ length: rooms }, (_, room) => 1 / (room + 1));
  const total = popularity.reduce((sum, share) => sum + share, 0);
  const drawRoom = (): number => {
    let left = random() * total;
    return popularity.findIndex((share) => (left -= share) < 0);
  };
  return {
    rooms: Array.from({ length: rooms }, (_, room) => ({
      id: `room-${room}`,
      max: Math.ceil((1.05 * people) / rooms),
    })),
    people: Array.from({ length: people }, (_, person): BreakoutPerson => {
      const wishes = new Set<string>();
      while (wishes.size < 3) wishes.add(`room-${Math.max(0, drawRoom())}`);
      const drawn = Object.entries(attributes).map(([name, values]) => [
        name,
        `${name}-${Math.floor(random() * values)}`,
      ]);
      return {
        id: `person-${person}`,
        wishes: [...wishes],
        ...(drawn.length > 0 && { attributes: Object.fromEntries(drawn) as Record<string, string> }),
      };
    }),
  };
}
