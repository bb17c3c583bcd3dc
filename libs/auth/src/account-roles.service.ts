import { Injectable } from '@nestjs/common';
import { Database, recordHistory, type Tx, violatedConstraint } from '#libs/database';
import { type Caller, Clock, networksIn, NotFound, type Role } from '#libs/kernel';
import { type AccountView, viewWithin } from './accounts.queries.js';
import { requireGranting } from './granter.queries.js';
import { Sessions } from './sessions.service.js';

export type RoleChange = Readonly<{ accountId: string; networkId: string; role: Role }>;

@Injectable()
export class AccountRoles {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
  ) {}

  /** Holding the role already is fine. @throws {NotFound}, {Forbidden} */
  async grant(caller: Caller, change: RoleChange): Promise<AccountView> {
    const view = await this.database.transaction(caller, async (tx) => {
      const networks = networksIn(caller.scope, 'account:write');
      const { displayName } = await viewWithin(tx, networks, change.accountId);
      // Whoever sees the account under another name must not learn its own by granting a second role.
      await this.grantWithin(tx, caller, change, networks === null ? null : displayName);
      return viewWithin(tx, networks, change.accountId);
    });
    this.sessions.forget(change.accountId);
    return view;
  }

  /**
   * For services that make a network or an account; call `Sessions.forget` after the commit.
   * @param knownAs the name to show in the network instead of the account's own, null for that
   */
  async grantWithin(tx: Tx, caller: Caller, change: RoleChange, knownAs: string | null): Promise<void> {
    const { accountId, networkId, role } = change;
    await requireGranting(tx, caller, networkId, role);
    const now = this.clock.now();
    try {
      const granted = await tx.query<unknown[]>(
        `insert into account_role (account_id, network_id, role, granted_at, known_as) values ($1, $2, $3, $4, $5)
         on conflict do nothing returning role`,
        [accountId, networkId, role, now, knownAs],
      );
      if (granted.length > 0) await recordHistory(tx, caller.actor, now, entry('account.role-granted', change));
    } catch (error) {
      throw violatedConstraint(error) === 'fk_account_role_network' ? new NotFound({ thing: 'network' }) : error;
    }
  }

  /**
   * Counts from the next request on. The account stays signed in: its sessions belong to its other networks too, and
   * whoever grants and revokes a role must not be able to end them.
   */
  async revoke(caller: Caller, change: RoleChange): Promise<void> {
    const { accountId, networkId, role } = change;
    await this.database.transaction(caller, async (tx) => {
      await requireGranting(tx, caller, networkId, role);
      const revoked = await tx.query<unknown[]>(
        `with revoked as (
           delete from account_role where account_id = $1 and network_id = $2 and role = $3 returning role)
         select role from revoked`,
        [accountId, networkId, role],
      );
      if (revoked.length === 0) throw new NotFound({ thing: 'role' });
      await recordHistory(tx, caller.actor, this.clock.now(), entry('account.role-revoked', change));
    });
    this.sessions.forget(accountId);
  }
}

const entry = (action: string, { accountId, networkId, role }: RoleChange) => ({
  networkId,
  thing: 'account',
  thingId: accountId,
  action,
  facts: { role },
});
