/** What went wrong, in the terms of the domain. The api maps it to a status, pages translate the code. */
export type ProblemKind =
  'invalid' | 'unauthenticated' | 'forbidden' | 'not-found' | 'conflict' | 'too-many' | 'unavailable';

export type ProblemFacts = Readonly<Record<string, unknown>>;

/**
 * An expected failure. Carries a stable code such as `registration.closed`, a kind and facts;
 * never an HTTP status and never a sentence for users.
 */
export abstract class Problem extends Error {
  abstract readonly code: string;
  abstract readonly kind: ProblemKind;
  readonly facts: ProblemFacts = {};

  override get message(): string {
    return `${this.code} ${JSON.stringify(this.facts)}`;
  }
}

/** Missing, or in a network the caller may not see: both look alike on purpose. */
export class NotFound extends Problem {
  readonly code = 'not-found';
  readonly kind = 'not-found';
  constructor(override readonly facts: { thing: string }) {
    super();
  }
}

export class Forbidden extends Problem {
  readonly code = 'forbidden';
  readonly kind = 'forbidden';
  constructor(override readonly facts: { permission: string }) {
    super();
  }
}

/** Somebody else changed it since it was read: a row with a version, or a choice that has none. */
export class ChangedMeanwhile extends Problem {
  readonly code = 'changed-meanwhile';
  readonly kind = 'conflict';
  constructor(override readonly facts: { thing: string; version?: number }) {
    super();
  }
}

/** A move that the table of moves does not allow, for example to cancel what is already cancelled. */
export class MoveNotAllowed extends Problem {
  readonly code = 'move-not-allowed';
  readonly kind = 'conflict';
  constructor(override readonly facts: { thing: string; from: string; to: string }) {
    super();
  }
}

/** One entry per field that is wrong; the field is a path such as `agenda.2.minutes`. */
export type FieldFault = Readonly<{ field: string; fault: string }>;

export class InvalidInput extends Problem {
  readonly code = 'invalid-input';
  readonly kind = 'invalid';
  override readonly facts: { faults: readonly FieldFault[] };
  constructor(...faults: FieldFault[]) {
    super();
    this.facts = { faults };
  }
}
