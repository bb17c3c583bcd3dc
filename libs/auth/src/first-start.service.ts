import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { Database } from '#libs/database';
import { FirstStartRefused } from './account.errors.js';
import { type AccountView, AccountsQueries } from './accounts.queries.js';
import { Accounts } from './accounts.service.js';
import { anybody } from './link-tokens.service.js';
import { isSetupCode, setupCode } from './setup-code.rules.js';
import type { Language } from '#libs/kernel';

export type FirstAdministrator = Readonly<{
  code: string;
  email: string;
  displayName: string;
  language: Language;
  password: string;
}>;

/** Without accounts, whoever can read the server's console creates the first administrator, once. */
@Injectable()
export class FirstStart {
  private isOver = false;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly queries: AccountsQueries,
  ) {}

  async isPending(): Promise<boolean> {
    this.isOver ||= await this.queries.hasAccounts();
    return !this.isOver;
  }

  /** For the console, while it is pending. */
  get code(): string {
    return setupCode(this.config.secret);
  }

  /** @throws {FirstStartRefused} for a wrong code and as soon as there is any account; {InvalidInput} for a weak password */
  async createAdministrator({ code, ...input }: FirstAdministrator): Promise<AccountView> {
    if (!isSetupCode(this.config.secret, code) || !(await this.isPending())) throw new FirstStartRefused();
    const passwordHash = await this.accounts.hashOf(input);
    return this.database.transaction(anybody, async (tx) => {
      // Two first administrators at the same moment: the second waits here and then finds the first.
      await tx.query('lock table account in share row exclusive mode');
      const accounts = await tx.query<unknown[]>('select 1 from account limit 1');
      if (accounts.length > 0) throw new FirstStartRefused();
      return this.accounts.createWithin(tx, anybody, { ...input, isInstanceAdmin: true }, passwordHash);
    });
  }
}
