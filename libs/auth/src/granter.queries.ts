import type { Tx } from '#libs/database';
import { Forbidden, requirePermission, type Caller, type Role } from '#libs/kernel';
import { mayGrant } from './granting.rules.js';
import type { Holder, RoleInNetwork } from './permissions.rules.js';

type Row = { isInstanceAdmin: boolean; roles: RoleInNetwork[] };

/**
 * @throws {NotFound} for a network whose team the caller may not manage, {Forbidden} for a role beyond the own one
 */
export async function requireGranting(tx: Tx, caller: Caller, networkId: string, role: Role): Promise<void> {
  requirePermission(caller.scope, 'account:write', networkId);
  if (!mayGrant(await holderWithin(tx, caller), networkId, role)) throw new Forbidden({ permission: 'account:write' });
}

// Read afresh: a session remembers its roles for some seconds, and the last word on handing out power is the table's.
async function holderWithin(tx: Tx, { actor }: Caller): Promise<Holder> {
  if (actor.kind === 'system') return { isInstanceAdmin: true, roles: [] };
  const rows = await tx.query<Row[]>(
    `select a.is_instance_admin as "isInstanceAdmin",
            coalesce((select jsonb_agg(jsonb_build_object('networkId', r.network_id, 'role', r.role))
                        from account_role r where r.account_id = a.id), '[]') as roles
       from account a where a.id = $1 and a.disabled_at is null`,
    [actor.kind === 'account' ? actor.id : null],
  );
  return rows[0] ?? { isInstanceAdmin: false, roles: [] };
}
