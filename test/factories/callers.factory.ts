import { type Caller, grantScope, newId, type Permission, permissions, type Scope } from '#libs/kernel';

/** What an organiser with these permissions in these networks may see and change. */
export const scopeIn = (networkIds: readonly string[], held: readonly Permission[] = permissions): Scope =>
  grantScope({ networks: new Map(held.map((one) => [one, new Set(networkIds)])), persons: new Map() });

export const organiserIn = (...networkIds: readonly string[]): Caller => ({
  actor: { kind: 'account', id: newId() },
  scope: scopeIn(networkIds),
});

/** Whoever proved the mailbox of this person, at the version it had then. */
export const scopeBehind = (personId: string, linkVersion = 1): Scope =>
  grantScope({ networks: new Map(), persons: new Map([[personId, linkVersion]]) });

export const personBehind = (personId: string, linkVersion = 1): Caller => ({
  actor: { kind: 'person', id: personId },
  scope: scopeBehind(personId, linkVersion),
});
