import { Injectable } from '@nestjs/common';
import { Database, lock, recordHistory, type Tx } from '#libs/database';
import { type Caller, Clock, type Language, networksIn, NotFound, type Role } from '#libs/kernel';
import { Outbox } from '#libs/mail';
import { AccountRoles } from './account-roles.service.js';
import { AddressTaken } from './account.errors.js';
import { invitationMail, type MailedAccount } from './account.mails.js';
import { type AccountView, viewWithin } from './accounts.queries.js';
import { Accounts, requireInstance } from './accounts.service.js';
import { requireGranting } from './granter.queries.js';
import { Sessions } from './sessions.service.js';

export type Invitation = Readonly<{
  email: string;
  displayName: string;
  language: Language;
  /** The first role; without one only an instance administrator invites. */
  role?: Readonly<{ networkId: string; role: Role }> | undefined;
}>;

type Known = MailedAccount & { hasPassword: boolean };

@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly roles: AccountRoles,
    private readonly sessions: Sessions,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Lets somebody in by mail. Who has an account already only gets the role; who has not used the link gets a new one.
   * @throws {AddressTaken} when there is nothing to give, {NotFound}, {Forbidden}
   */
  async invite(caller: Caller, invitation: Invitation): Promise<AccountView> {
    const { role } = invitation;
    if (!role) requireInstance(caller);
    const view = await this.database.transaction(caller, async (tx) => {
      if (role) await requireGranting(tx, caller, role.networkId, role.role);
      const known = await find(tx, invitation.email);
      const account = known ?? (await this.create(tx, caller, invitation));
      if (account.hasPassword && !role) throw new AddressTaken();
      if (role) {
        const networks = networksIn(caller.scope, 'account:write');
        const knownAs = known && networks ? await shownName(tx, networks, known.id, invitation.displayName) : null;
        await this.roles.grantWithin(tx, caller, { accountId: account.id, ...role }, knownAs);
      }
      if (!account.hasPassword) await this.send(tx, caller, account);
      return viewWithin(tx, networksIn(caller.scope, 'account:write'), account.id);
    });
    this.sessions.forget(view.id);
    return view;
  }

  private async create(tx: Tx, caller: Caller, invitation: Invitation): Promise<Known> {
    const { id } = await this.accounts.createWithin(tx, caller, invitation, '');
    return { ...invitation, id, linkVersion: 1, hasPassword: false };
  }

  private async send(tx: Tx, caller: Caller, account: Known): Promise<void> {
    const now = this.clock.now();
    await this.outbox.add(tx, [invitationMail(account, await nameOf(tx, caller), now)]);
    await recordHistory(tx, caller.actor, now, {
      networkId: null,
      thing: 'account',
      thingId: account.id,
      action: 'account.invitation-sent',
    });
  }
}

async function find(tx: Tx, email: string): Promise<Known | undefined> {
  const [row] = await tx.query<Known[]>(
    `select id, email, display_name as "displayName", language, link_version as "linkVersion",
            password_hash <> '' as "hasPassword"
       from account where email = $1 ${lock.toChange}`,
    [email],
  );
  return row;
}

// Whoever types an address must not learn the name of a person of another network: theirs stays the typed one.
async function shownName(tx: Tx, networks: string[], id: string, typed: string): Promise<string> {
  const seen = await viewWithin(tx, networks, id).catch((error: unknown) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
  return seen?.displayName ?? typed;
}

async function nameOf(tx: Tx, { actor }: Caller): Promise<string> {
  if (actor.kind !== 'account') return 'Tagwerk';
  const [row] = await tx.query<{ name: string }[]>('select display_name as name from account where id = $1', [
    actor.id,
  ]);
  return row?.name ?? 'Tagwerk';
}
