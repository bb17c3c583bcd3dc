import { Forbidden, NotFound } from './problem.js';

/** Roles per network (domain model section 2), as far as accounts hold them. */
export const roles = ['admin', 'caretaker', 'deputy', 'organiser', 'moderator', 'minute_taker', 'funder_view'] as const;
export type Role = (typeof roles)[number];

export const permissions = [
  'network:read',
  'network:write',
  'contact:read',
  'contact:write',
  'event:read',
  'event:write',
  'registration:read',
  'registration:write',
  'mail:read',
  'account:write',
] as const;
export type Permission = (typeof permissions)[number];

declare const granted: unique symbol;

/**
 * What a caller may see and change. Every read or write of network data takes one; a query cannot compile without it.
 * Only libs/auth makes scopes, from a session or a link token, and the database library makes the system's own.
 */
export type Scope = Readonly<{
  /** Permission -> networks in which the caller holds it; `every` for the system and instance administrators. */
  networks: ReadonlyMap<Permission, 'every' | ReadonlySet<string>>;
  /**
   * Set when the caller is a participant behind a mail link: the persons that share the proven mailbox, each with the
   * version of it that was proven (`person.link_version`).
   */
  persons: ReadonlyMap<string, number>;
  [granted]: true;
}>;

/** Makes a scope. An ESLint rule keeps every library but auth (and tests) from calling it. */
export function grantScope(scope: Pick<Scope, 'networks' | 'persons'>): Scope {
  return scope as Scope;
}

/** The scope of scheduled jobs and operators' commands. */
export const systemScope: Scope = {
  networks: new Map(permissions.map((permission) => [permission, 'every' as const])),
  persons: new Map<string, number>(),
} as unknown as Scope;

/** For SQL: `null` stands for every network, otherwise the ids that `network_id = any($1)` compares with. */
export function networksIn(scope: Scope, permission: Permission): string[] | null {
  const networks = scope.networks.get(permission);
  if (networks === 'every') return null;
  return [...(networks ?? [])];
}

export function allows(scope: Scope, permission: Permission, networkId: string): boolean {
  const networks = scope.networks.get(permission);
  return networks === 'every' || (networks?.has(networkId) ?? false);
}

/**
 * Whether the caller reads the mailbox of this person. The row says of which version it is by now: one that was changed or
 * revoked while the caller was on the way is another one.
 */
export const provesMailbox = (
  { persons }: Scope,
  { id, linkVersion }: Readonly<{ id: string; linkVersion: number }>,
): boolean => persons.get(id) === linkVersion;

/**
 * For writes. A network the caller may not even read answers like a missing one.
 * @throws {NotFound} when the caller cannot read the network, {Forbidden} when it reads but may not do this.
 */
export function requirePermission(scope: Scope, permission: Permission, networkId: string, thing = 'network'): void {
  if (allows(scope, permission, networkId)) return;
  const reads = `${permission.split(':')[0]}:read` as Permission;
  if (permission !== reads && allows(scope, reads, networkId)) throw new Forbidden({ permission });
  throw new NotFound({ thing });
}
