import type { Reader } from '#libs/database';
import type { PlaceKind } from './registration-status.rules.js';

/**
 * A promise that another gathering has put off: it is bound to this one, where it has the first of the places that are
 * kept (domain rule E18). Of several the one that was promised first comes first.
 */
export type PutOffPromise = Readonly<{ promisedSince: Date; personIds: readonly string[] }>;

/** People who come, some of them by what they have asked for before. */
export type Coming = Readonly<{ personIds: readonly string[]; registrationIds: readonly string[] }>;

/** Whoever has promised places knows for whom they are kept, and which promises come first. */
export interface PutOffPromises {
  /** @returns those that may still come, with who may come for them */
  listFor(reader: Reader, eventId: string): Promise<readonly PutOffPromise[]>;
  /** @returns those of them for whom places are kept at this gathering, by whatever way they come */
  promisedAmong(reader: Reader, eventId: string, coming: Coming): Promise<ReadonlySet<string>>;
}
export const PUT_OFF_PROMISES = Symbol('promises that were put off');

/** What was put off for somebody who comes for a place that is kept. */
export const promiseOf = (
  { place, personId }: Readonly<{ place: PlaceKind; personId: string }>,
  putOff: readonly PutOffPromise[],
): PutOffPromise | undefined =>
  place === 'guarantee' ? putOff.find(({ personIds }) => personIds.includes(personId)) : undefined;
