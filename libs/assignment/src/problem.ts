/** What the caller states: people, rooms, wishes and rules. The exact JSON of docs/breakout-format.md. */
export interface BreakoutProblem {
  readonly rooms: readonly BreakoutRoom[];
  readonly people: readonly BreakoutPerson[];
  /** How many rounds run one after the other; 1 when absent. */
  readonly rounds?: number;
  /** Nobody sits in the same room twice (fixed people excepted). True when absent and somebody states a wish. */
  readonly distinctTopics?: boolean;
  /** Attributes whose equal values should be spread over the rooms. */
  readonly mix?: readonly string[];
  /**
   * Points one pair of equals in a room costs against the wishes; 0 or absent = the wishes always win. Only the
   * utilitarian objective has points, and pairs are not traded while meetNew counts meetings as well.
   */
  readonly mixRate?: number;
  /** Count pairs who meet again. True when absent, several rounds run and nobody states a wish. */
  readonly meetNew?: boolean;
  readonly together?: readonly (readonly string[])[];
  readonly apart?: readonly (readonly string[])[];
  readonly quotas?: readonly Quota[];
  readonly objective?: Objective;
  /** Decides between equally good results; 1 when absent. */
  readonly seed?: number;
  /**
   * Limit for the parts that search; 5,000 when absent. The exact core needs none. Explaining an impossible problem
   * may take as long again, twice.
   */
  readonly timeLimitMs?: number;
}

export interface BreakoutRoom {
  readonly id: string;
  readonly max: number;
  /** An open room has at least so many people in every round. */
  readonly min?: number;
  /** The room may stay closed (in all rounds) instead of reaching its minimum. */
  readonly droppable?: boolean;
  /** People who stay in this room in every round. They take places. */
  readonly hosts?: readonly string[];
}

export interface BreakoutPerson {
  readonly id: string;
  /** At most five rooms, the dearest first. */
  readonly wishes?: readonly string[];
  readonly refuses?: readonly string[];
  /** The one room of this person in every round. */
  readonly fixed?: string;
  /** Cards the organiser pinned: this room in this round (1 is the first). */
  readonly locked?: readonly LockedCard[];
  readonly attributes?: Readonly<Record<string, string>>;
  /** How much this person's wishes count, 0 to 1000 with six decimals, 1 when absent; more after disappointments. */
  readonly weight?: number;
}

export interface LockedCard {
  readonly round: number;
  readonly room: string;
}

/** Every open room (or each room named) holds between `min` and `max` people whose attribute has this value. */
export interface Quota {
  readonly attribute: string;
  readonly value: string;
  readonly min?: number;
  readonly max?: number;
  readonly rooms?: readonly string[];
}

export const objectives = ['utilitarian', 'fair', 'rank-maximal'] as const;
export type Objective = (typeof objectives)[number];

export const MOST_WISHES = 5;
