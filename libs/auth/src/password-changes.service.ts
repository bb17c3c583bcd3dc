import { Injectable } from '@nestjs/common';
import { Database, recordHistory, type Tx } from '#libs/database';
import { type Actor, type Caller, Clock, inSameTime, InvalidInput, NotFound } from '#libs/kernel';
import { Outbox } from '#libs/mail';
import { PasswordLinkSpent } from './account.errors.js';
import { type MailedAccount, resetMail } from './account.mails.js';
import { Accounts } from './accounts.service.js';
import { anybody, LinkTokens } from './link-tokens.service.js';
import { Passwords } from './passwords.service.js';
import { Sessions } from './sessions.service.js';

type Row = MailedAccount & { passwordHash: string };

@Injectable()
export class PasswordChanges {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly links: LinkTokens,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly outbox: Outbox,
  ) {}

  /** Sends the link when there is such an account; tells nobody whether there is. */
  async requestLink(email: string): Promise<void> {
    await inSameTime(this.sendLink(email));
  }

  /** Whom a link is for, before the password is typed. @throws {PasswordLinkSpent} */
  async inspectLink(token: string): Promise<Readonly<{ email: string; displayName: string }>> {
    const { displayName, email } = await this.openLink(token);
    return { email, displayName };
  }

  /**
   * Once per link.
   * @returns the account's id: whoever reads its mailbox may be signed in
   * @throws {PasswordLinkSpent}, {InvalidInput} for a weak password
   */
  async setByLink(token: string, password: string): Promise<string> {
    const account = await this.openLink(token);
    const passwordHash = await this.accounts.hashOf({ ...account, password });
    await this.database.transaction(anybody, async (tx) => {
      const changed = await replace(tx, account, passwordHash, this.clock.now());
      if (!changed) throw new PasswordLinkSpent();
      await this.afterChange(tx, { kind: 'account', id: account.id }, account.id);
    });
    this.sessions.forget(account.id);
    return account.id;
  }

  /** Ends every session, the own one too: open a new one. @throws {InvalidInput} for a wrong or a weak password */
  async change({ actor }: Caller, input: Readonly<{ current: string; password: string }>): Promise<string> {
    const account = actor.kind === 'account' ? await this.find('id', actor.id) : undefined;
    if (!account) throw new NotFound({ thing: 'account' });
    if (!(await this.passwords.matches(input.current, account.passwordHash))) {
      throw new InvalidInput({ field: 'current', fault: 'wrong' });
    }
    const passwordHash = await this.accounts.hashOf({ ...account, password: input.password });
    await this.database.transaction(anybody, async (tx) => {
      await replace(tx, account, passwordHash, this.clock.now());
      await this.afterChange(tx, actor, account.id);
    });
    this.sessions.forget(account.id);
    return account.id;
  }

  private async sendLink(email: string): Promise<void> {
    const account = await this.find('email', email);
    if (!account) return;
    await this.database.transaction(anybody, (tx) => this.outbox.add(tx, [resetMail(account, this.clock.now())]));
  }

  private async openLink(token: string): Promise<Row> {
    const claims = this.links.read('password', token);
    const account = claims && (await this.find('id', claims.subject));
    if (!account || account.linkVersion !== claims.version) throw new PasswordLinkSpent();
    return account;
  }

  private async find(column: 'id' | 'email', value: string): Promise<Row | undefined> {
    const [row] = await this.database.query<Row>(
      `select id, email, display_name as "displayName", language, link_version as "linkVersion",
              password_hash as "passwordHash"
         from account where ${column} = $1 and disabled_at is null`,
      [value],
    );
    return row;
  }

  private async afterChange(tx: Tx, actor: Actor, id: string): Promise<void> {
    await this.sessions.closeAllWithin(tx, id);
    await recordHistory(tx, actor, this.clock.now(), {
      networkId: null,
      thing: 'account',
      thingId: id,
      action: 'account.password-changed',
    });
  }
}

// The link version rises with it: the link that was used, and every older one, opens nothing any more.
async function replace(tx: Tx, account: Row, passwordHash: string, at: Date): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `with changed as (
       update account set password_hash = $3, link_version = link_version + 1, version = version + 1, updated_at = $4
        where id = $1 and link_version = $2 and disabled_at is null returning id)
     select id from changed`,
    [account.id, account.linkVersion, passwordHash, at],
  );
  return rows.length > 0;
}
