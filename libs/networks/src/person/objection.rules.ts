import type { Tx } from '#libs/database';
import type { Actor } from '#libs/kernel';

/** One of those behind a mailbox from which somebody has objected (Art. 21 GDPR) to what a network does with their data. */
export type Objection = Readonly<{ networkId: string; personId: string; actor: Actor; at: Date }>;

/**
 * What has to be kept of somebody who objects. `own`: what they take part in themselves goes on; `proof`: what happened
 * has to be proven; `nothing`: nobody knows them but by others.
 */
export const keepings = ['nothing', 'proof', 'own'] as const;
export type Keeping = (typeof keepings)[number];

/** Who keeps something of people, and is asked before any of it goes. */
export interface ObjectionFollower {
  /** What of theirs has to stay. */
  keeps(tx: Tx, person: Pick<Objection, 'networkId' | 'personId' | 'at'>): Promise<Keeping>;
  /** Ends what was to be sent to them, in the transaction of the objection. */
  objected?(tx: Tx, objection: Objection): Promise<void>;
}

/** In the order of their locks: whoever joins the domains says who they are. */
export const OBJECTION_FOLLOWERS = Symbol('objection followers');

/** The most that any of them keeps. */
export const mostOf = (kept: readonly Keeping[]): Keeping =>
  keepings[Math.max(0, ...kept.map((one) => keepings.indexOf(one)))]!;
