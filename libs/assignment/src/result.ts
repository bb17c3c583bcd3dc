import type { Objective } from './problem.js';

/** `undecided` = the time limit came before any assignment was found, and none was proven impossible. */
export type Status = 'optimal' | 'within-bound' | 'infeasible' | 'undecided';

export interface Assignment {
  readonly person: string;
  /** 1 is the first round. */
  readonly round: number;
  readonly room: string;
  /** 1 = first wish; null = a room not wished. */
  readonly rank: number | null;
}

/** A rule of the problem, named so that a person can find it again. */
export interface ConstraintName {
  readonly kind: ConstraintKind;
  readonly ids: readonly string[];
}

export type ConstraintKind =
  'room-max' | 'room-min' | 'refusals' | 'fixed' | 'locked' | 'together' | 'apart' | 'quota' | 'distinct-topics';

export interface Relief {
  readonly constraint: ConstraintName;
  /** Whether everything else can be kept without this one rule; null when the time was too short to tell. */
  readonly feasible: boolean | null;
  readonly value: number | null;
  readonly profile: readonly number[] | null;
}

export interface Conflict {
  /** Together these rules leave no way out. */
  readonly constraints: readonly ConstraintName[];
  /** None of these rules can be left out: without any one of them the others can be kept. */
  readonly irreducible: boolean;
  /** No smaller set of rules conflicts. */
  readonly smallest: boolean;
  readonly reliefs: readonly Relief[];
}

export interface BreakoutResult {
  readonly status: Status;
  /** The status in words. */
  readonly statement: string;
  readonly objective: Objective;
  /** The objective as one number (docs/breakout-format.md); null when infeasible. */
  readonly value: number | null;
  /** No assignment has a value below this. */
  readonly bound: number | null;
  /** (value - bound) / |value| of the first figure that is not proven; 0 when optimal; null when infeasible. */
  readonly gap: number | null;
  /** The exact figures behind `value`, the first decides, and their bounds. */
  readonly levels: readonly number[];
  readonly levelBounds: readonly number[];
  /** Seats by wish: first to fifth, then rooms not wished. */
  readonly profile: readonly number[];
  /** Pairs of equals in one room, over all rounds and attributes in `mix`. */
  readonly samePairs: number;
  readonly samePairsBound: number;
  /** Meetings of pairs who met before. */
  readonly repeatedPairs: number;
  readonly repeatedPairsBound: number;
  /** Rooms that stay closed. */
  readonly dropped: readonly string[];
  readonly assignments: readonly Assignment[];
  /** Only when infeasible. */
  readonly conflict?: Conflict;
  readonly milliseconds: number;
}

export interface Move {
  readonly person: string;
  readonly round: number;
  readonly from: string;
  readonly to: string;
}

export interface ResolvedResult extends BreakoutResult {
  readonly moved: readonly Move[];
  readonly moveCost: number;
}
