/** One thing wrong with a stated problem: a stable code, where it stands, and the ids it is about. */
export interface Fault {
  readonly code: FaultCode;
  /** Path into the JSON, for example `people[3].wishes`. */
  readonly path: string;
  /** The offending ids, at most twenty. */
  readonly ids: readonly string[];
  readonly message: string;
}

export type FaultCode =
  | 'json.unreadable'
  | 'shape.wrong'
  | 'rooms.empty'
  | 'rooms.too-many'
  | 'people.empty'
  | 'people.too-many'
  | 'id.duplicate'
  | 'room.unknown'
  | 'person.unknown'
  | 'room.capacity'
  | 'room.minimum'
  | 'wish.twice'
  | 'wish.refused'
  | 'wish.too-many'
  | 'fixed.refused'
  | 'fixed.twice'
  | 'fixed.overfull'
  | 'locked.round'
  | 'locked.conflict'
  | 'refuses.everything'
  | 'weight.invalid'
  | 'number.invalid'
  | 'capacity.too-small'
  | 'minimum.too-large'
  | 'rounds.too-many'
  | 'together.conflict'
  | 'together.too-large'
  | 'apart.within-team'
  | 'quota.invalid'
  | 'mix.invalid'
  | 'objective.unknown'
  | 'meet-new.too-many';

/** Thrown by everything that solves when the stated problem has faults. */
export class InvalidProblem extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map((fault) => fault.message).join(' '));
    this.name = 'InvalidProblem';
  }
}

/** Whoever has so many faults to mend does not need the rest of the list. */
export const MOST_FAULTS = 200;
const MOST_IDS = 20;

export const fault = (code: FaultCode, path: string, ids: readonly string[], message: string): Fault => ({
  code,
  path,
  ids: ids.slice(0, MOST_IDS),
  message,
});
