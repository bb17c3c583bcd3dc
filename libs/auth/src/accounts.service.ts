import { Injectable } from '@nestjs/common';
import { Database, lock, recordHistory, type Tx, violatedConstraint } from '#libs/database';
import {
  type Caller,
  Clock,
  Forbidden,
  InvalidInput,
  type Language,
  networksIn,
  newId,
  NotFound,
  readMailbox,
} from '#libs/kernel';
import { Account } from './account.entity.js';
import { AddressTaken, LastAdministrator } from './account.errors.js';
import { type AccountView, viewWithin } from './accounts.queries.js';
import { passwordFault } from './password.rules.js';
import { Passwords } from './passwords.service.js';
import { Sessions } from './sessions.service.js';

export type NewAccount = Readonly<{
  email: string;
  displayName: string;
  language: Language;
  /** None: the account is invited and chooses its own. */
  password?: string | undefined;
  isInstanceAdmin?: boolean | undefined;
}>;

@Injectable()
export class Accounts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
  ) {}

  /**
   * For operators and instance administrators; organisers are invited.
   * @throws {AddressTaken}, {InvalidInput} for a weak password or what is no mail address
   */
  async create(caller: Caller, input: NewAccount): Promise<AccountView> {
    requireInstance(caller);
    const read = readMailbox(input.email);
    if ('fault' in read) throw new InvalidInput({ field: 'email', fault: read.fault });
    const account = { ...input, email: read.address };
    const passwordHash = await this.hashOf(account);
    return this.database.transaction(caller, (tx) => this.createWithin(tx, caller, account, passwordHash));
  }

  /** @param passwordHash empty for an invited account; hash before the transaction, it takes long */
  async createWithin(tx: Tx, caller: Caller, input: NewAccount, passwordHash: string): Promise<AccountView> {
    const id = newId();
    const now = this.clock.now();
    try {
      await tx.insert(Account, {
        id,
        email: input.email,
        displayName: input.displayName,
        passwordHash,
        language: input.language,
        isInstanceAdmin: input.isInstanceAdmin ?? false,
        createdAt: now,
        updatedAt: now,
      });
    } catch (error) {
      throw violatedConstraint(error) === 'uq_account_email' ? new AddressTaken() : error;
    }
    await recordHistory(tx, caller.actor, now, entry(id, passwordHash === '' ? 'account.invited' : 'account.created'));
    return viewWithin(tx, null, id);
  }

  /** Ends every session at once. @throws {LastAdministrator} when nobody could let anybody in again */
  async disable(caller: Caller, id: string): Promise<AccountView> {
    requireInstance(caller);
    const view = await this.database.transaction(caller, async (tx) => {
      await assertAnotherAdministrator(tx, id);
      await tx.query('update account set disabled_at = $2, version = version + 1, updated_at = $2 where id = $1', [
        id,
        this.clock.now(),
      ]);
      await this.sessions.closeAllWithin(tx, id);
      return this.changed(tx, caller, id, 'account.disabled');
    });
    this.sessions.forget(id);
    return view;
  }

  async enable(caller: Caller, id: string): Promise<AccountView> {
    requireInstance(caller);
    return this.database.transaction(caller, async (tx) => {
      await tx.query('update account set disabled_at = null, version = version + 1, updated_at = $2 where id = $1', [
        id,
        this.clock.now(),
      ]);
      return this.changed(tx, caller, id, 'account.enabled');
    });
  }

  /** What everybody may change of the own account. */
  async editOwn(caller: Caller, own: Readonly<{ displayName: string; language: Language }>): Promise<void> {
    const { actor } = caller;
    if (actor.kind !== 'account') throw new NotFound({ thing: 'account' });
    await this.database.transaction(caller, async (tx) => {
      const now = this.clock.now();
      await tx.query(
        'update account set display_name = $2, language = $3, version = version + 1, updated_at = $4 where id = $1',
        [actor.id, own.displayName, own.language, now],
      );
      await recordHistory(tx, actor, now, entry(actor.id, 'account.edited'));
    });
    this.sessions.forget(actor.id);
  }

  /** @throws {InvalidInput} naming what is wrong with the password */
  async hashOf({ displayName, email, password }: Omit<NewAccount, 'language'>): Promise<string> {
    if (password === undefined) return '';
    const fault = await passwordFault(password, { email, displayName });
    if (fault) throw new InvalidInput({ field: 'password', fault });
    return this.passwords.hash(password);
  }

  private async changed(tx: Tx, caller: Caller, id: string, action: string): Promise<AccountView> {
    const view = await viewWithin(tx, null, id);
    await recordHistory(tx, caller.actor, this.clock.now(), entry(id, action));
    return view;
  }
}

/** @throws {Forbidden} for everybody but instance administrators and the system */
export function requireInstance({ scope }: Caller): void {
  if (networksIn(scope, 'account:write') !== null) throw new Forbidden({ permission: 'account:write' });
}

// The rows are locked, so that two administrators cannot disable each other at the same moment.
async function assertAnotherAdministrator(tx: Tx, id: string): Promise<void> {
  const administrators = await tx.query<{ id: string }[]>(
    `select id from account where is_instance_admin and disabled_at is null order by id ${lock.toChange}`,
  );
  const ids = administrators.map((row) => row.id);
  if (ids.includes(id) && ids.length === 1) throw new LastAdministrator();
}

const entry = (thingId: string, action: string) => ({ networkId: null, thing: 'account', thingId, action });
