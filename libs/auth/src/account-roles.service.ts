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
      await viewWithin(tx, networksIn(caller.scope, 'account:write'), change.accountId);
      await this.grantWithin(tx, caller, change);
      return viewWithin(tx, networksIn(caller.scope, 'account:write'), change.accountId);
    });
    this.sessions.forget(change.accountId);
    return view;
  }

  /** For services that make a network or an account; call `Sessions.forget` after the commit. */
  async grantWithin(tx: Tx, caller: Caller, change: RoleChange): Promise<void> {
    const { accountId, networkId, role } = change;
    await requireGranting(tx, caller, networkId, role);
    const now = this.clock.now();
    try {
      const granted = await tx.query<unknown[]>(
        `insert into account_role (account_id, network_id, role, granted_at) values ($1, $2, $3, $4)
         on conflict do nothing returning role`,
        [accountId, networkId, role, now],
      );
      if (granted.length > 0) await recordHistory(tx, caller.actor, now, entry('account.role-granted', change));
    } catch (error) {
      throw violatedConstraint(error) === 'fk_account_role_network' ? new NotFound({ thing: 'network' }) : error;
    }
  }

  /** Signs the account out everywhere, so that nothing it may no longer see stays on a screen. */
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
      await this.sessions.closeAllWithin(tx, accountId);
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
