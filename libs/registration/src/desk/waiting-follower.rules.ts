import type { Tx } from '#libs/database';
import type { Actor } from '#libs/kernel';

/** Somebody for whom places are kept, and who waits because none is left. */
export type WaitsInVain = Readonly<{ actor: Actor; eventId: string; personIds: readonly string[] }>;

/** Whoever has promised a place: told in the transaction in which there is none. */
export interface WaitingFollower {
  waits(tx: Tx, waiting: WaitsInVain): Promise<void>;
}
/** In the order of their locks. */
export const WAITING_FOLLOWERS = Symbol('waiting followers');
