import type { Tx } from '#libs/database';

/** Somebody who was invited to a gathering, and whether they said that they would not come. */
export type Invited = Readonly<{ personId: string; hasDeclined: boolean }>;

/** Whoever has invited people to gatherings: asked in the transaction in which a sheet is confirmed. */
export interface InvitedSource {
  invitedTo(tx: Tx, eventId: string): Promise<readonly Invited[]>;
}
export const INVITED_SOURCE = Symbol('invited source');
