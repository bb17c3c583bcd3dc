import type { Reader } from '#libs/database';

/**
 * A promise that another gathering has put off: it is bound to this one, where it has the first of the places that are
 * kept (domain rule E18). Of several the one that was promised first comes first.
 */
export type PutOffPromise = Readonly<{ promisedSince: Date; personIds: readonly string[] }>;

/** Whoever has promised places knows which of them come first. */
export interface PutOffPromises {
  /** @returns those that may still come, with whom was asked to */
  listFor(reader: Reader, eventId: string): Promise<readonly PutOffPromise[]>;
}
export const PUT_OFF_PROMISES = Symbol('promises that were put off');
