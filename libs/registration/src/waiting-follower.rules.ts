import type { Tx } from '#libs/database';
import type { Actor, LocalTime } from '#libs/kernel';

/** People for whom places are kept, who wait for one. */
export type WaitsInVain = Readonly<{ actor: Actor; eventId: string; personIds: readonly string[] }>;

/** What becomes of a promise for which there was no place: the gathering that keeps it now; null while there is no date. */
export type Postponed = Readonly<{ next: Readonly<{ title: string; startsLocal: LocalTime }> | null }>;

/** Whoever has promised a place: told in the transaction in which there is none, or one has come after all. */
export interface WaitingFollower {
  /** @returns what becomes of the promise, for each of these people who has one */
  waits(tx: Tx, waiting: WaitsInVain): Promise<ReadonlyMap<string, Postponed>>;
  /** They wait, and in another mode there are places by now. @returns those whose promise has come back to this event */
  findsElsewhere(tx: Tx, waiting: WaitsInVain): Promise<readonly string[]>;
}
/** In the order of their locks. */
export const WAITING_FOLLOWERS = Symbol('waiting followers');
