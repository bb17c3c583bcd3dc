import { type Caller, grantScope, newId, type Permission, permissions, type Scope } from '#libs/kernel';

/** What an organiser with these permissions in these networks may see and change. */
export const scopeIn = (networkIds: readonly string[], held: readonly Permission[] = permissions): Scope =>
  grantScope({ networks: new Map(held.map((one) => [one, new Set(networkIds)])), persons: new Map() });

export const organiserIn = (...networkIds: readonly string[]): Caller => ({
  actor: { kind: 'account', id: newId() },
  scope: scopeIn(networkIds),
});
