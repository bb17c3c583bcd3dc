import type { Tx } from '#libs/database';
import type { Actor } from '#libs/kernel';

/** A gathering of which people may know from now on. */
export type Published = Readonly<{ id: string; networkId: string }>;

/** Whoever waits for gatherings: told in the transaction in which one becomes public, or is meant to keep promises. */
export interface PublicationFollower {
  published(tx: Tx, actor: Actor, event: Published): Promise<void>;
}
/** In the order of their locks. */
export const PUBLICATION_FOLLOWERS = Symbol('publication followers');
