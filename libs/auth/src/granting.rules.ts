import type { Role } from '#libs/kernel';
import type { Holder } from './permissions.rules.js';

const grantable: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  admin: ['admin', 'caretaker', 'deputy', 'organiser', 'moderator', 'minute_taker', 'funder_view'],
  // Builds the team, but makes nobody an equal.
  caretaker: ['organiser', 'moderator', 'minute_taker'],
};

/** Whether the account may grant or revoke the role in the network. Nobody hands out more than the own role allows. */
export function mayGrant(granter: Holder, networkId: string, role: Role): boolean {
  if (granter.isInstanceAdmin) return true;
  return granter.roles.some((own) => own.networkId === networkId && (grantable[own.role]?.includes(role) ?? false));
}
