import { Injectable } from '@nestjs/common';
import { Database, recordHistory, type Tx } from '#libs/database';
import { type Caller, Clock } from '#libs/kernel';
import { requireInstance } from './accounts.service.js';
import { Passwords } from './passwords.service.js';
import { Sessions } from './sessions.service.js';

type Row = { id: string; email: string; passwordHash: string; isDisabled: boolean };

/** What to do about accounts that came with a password everybody can read. */
@Injectable()
export class PublishedPasswords {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
  ) {}

  /** Which of the addresses the password signs in. */
  async opening(emails: readonly string[], password: string): Promise<string[]> {
    const rows = await this.having(emails, password);
    return rows.filter(({ isDisabled }) => !isDisabled).map(({ email }) => email);
  }

  /**
   * The accounts stay and can choose a new password by mail; sessions and links of the old one end. Disabled accounts
   * lose it too, since enabling one would open it again, and the last administrator as well: the password keeps nobody
   * out, so it is worth nothing.
   * @returns the addresses that had it
   */
  async takeAway(caller: Caller, emails: readonly string[], password: string): Promise<string[]> {
    requireInstance(caller);
    const rows = await this.having(emails, password);
    await this.database.transaction(caller, async (tx) => {
      for (const row of rows) await this.takeWithin(tx, caller, row);
    });
    for (const { id } of rows) this.sessions.forget(id);
    return rows.map(({ email }) => email);
  }

  private async takeWithin(tx: Tx, caller: Caller, { id, passwordHash }: Row): Promise<void> {
    const now = this.clock.now();
    const taken = await tx.query<unknown[]>(
      `with taken as (
         update account set password_hash = '', link_version = link_version + 1, version = version + 1, updated_at = $3
          where id = $1 and password_hash = $2 returning id)
       select id from taken`,
      [id, passwordHash, now],
    );
    // Its owner chose another one in the meantime.
    if (taken.length === 0) return;
    await this.sessions.closeAllWithin(tx, id);
    const action = 'account.password-taken';
    await recordHistory(tx, caller.actor, now, { networkId: null, thing: 'account', thingId: id, action });
  }

  private async having(emails: readonly string[], password: string): Promise<Row[]> {
    const rows = await this.database.query<Row>(
      `select id, email, password_hash as "passwordHash", disabled_at is not null as "isDisabled" from account
        where email = any($1) and password_hash <> '' order by array_position($1::text[], email)`,
      [emails],
    );
    const matches = await Promise.all(rows.map(({ passwordHash }) => this.passwords.matches(password, passwordHash)));
    return rows.filter((_, index) => matches[index]);
  }
}
