/** What the reporter may know of the project's contact: `sought` and `unreached` are worked on, `changed` is over. */
export type Reach = 'sought' | 'unreached' | 'changed';

/** What is known of whoever speaks for the project, without who it is. `hasReturned`: a mail, and nobody was asked since. */
export type ReachFacts = Readonly<{ isReachable: boolean; hasReturned: boolean; hasChanged: boolean }>;

/** Null where there is nothing to say. Whoever was invited and speaks for the project no longer has answered, perhaps. */
export function reachOf({ isReachable, hasReturned, hasChanged }: ReachFacts, isInvited: boolean): Reach | null {
  if (isReachable) return hasChanged ? 'changed' : null;
  if (hasReturned) return 'unreached';
  return isInvited ? null : 'sought';
}

type Followed = Readonly<{ invitedAt: Date | null; reach: Reach | null }>;

/** What came back has invited nobody; but whoever has answered was reached, whatever came back after that. */
export function asReached<Promised extends Followed>(promise: Promised, answeredAt: Date | null): Promised {
  if (promise.reach !== 'unreached') return promise;
  return answeredAt === null ? { ...promise, invitedAt: null } : { ...promise, reach: null };
}
