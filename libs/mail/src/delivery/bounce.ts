import type { Tx } from '#libs/database';
import type { BounceReason, Severity } from '../bounce-words.js';

/** What a mail server's report about one recipient means. */
export type Judged = Readonly<{ severity: Severity; reason: BounceReason; status: string | null; diagnosis: string }>;

/** An address that a mail did not reach. */
export type Bounce = Readonly<{
  mail: Readonly<{ id: string; networkId: string | null; eventId: string | null; personId: string | null }>;
  address: string;
  /** Nobody writes to it any more. */
  isDead: boolean;
  reason: BounceReason;
  at: Date;
}>;

/** Who keeps something of an address, and is told in the transaction in which its mail came back. */
export interface BounceFollower {
  bounced(tx: Tx, bounce: Bounce): Promise<void>;
}
/** In the order of their locks: whoever joins the domains says who they are. */
export const BOUNCE_FOLLOWERS = Symbol('bounce followers');
