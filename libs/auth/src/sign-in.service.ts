import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { Database, recordHistory } from '#libs/database';
import { Clock } from '#libs/kernel';
import { SignInRefused } from './account.errors.js';
import { deviceToken, isDeviceOf } from './device.rules.js';
import { anybody } from './link-tokens.service.js';
import { Passwords } from './passwords.service.js';
import { Sessions } from './sessions.service.js';
import { delayAfter } from './sign-in.rules.js';

export type SignInInput = Readonly<{ email: string; password: string; deviceToken?: string | undefined }>;

/** Both go into cookies. */
export type SignedInTokens = Readonly<{ session: string; device: string }>;

type Row = { id: string; passwordHash: string; lockedUntil: Date | null; disabledAt: Date | null };

@Injectable()
export class SignIn {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
  ) {}

  /** @throws {SignInRefused} whatever the reason, after the same work and with the same answer. */
  async signIn({ email, password, deviceToken: device }: SignInInput): Promise<SignedInTokens> {
    const account = await this.find(email);
    const matches = await this.passwords.matches(password, account?.passwordHash ?? null);
    const waits = account !== undefined && this.isWaiting(account, device);
    if (!account || !matches || waits || account.disabledAt) {
      if (!waits) await this.countFailure(email);
      throw new SignInRefused();
    }
    return this.open(account.id);
  }

  /** Opens a session for an account that has just proven itself otherwise (first start, password link). */
  async open(accountId: string): Promise<SignedInTokens> {
    const session = await this.database.transaction(anybody, async (tx) => {
      await tx.query('update account set failed_sign_ins = 0, locked_until = null where id = $1', [accountId]);
      await recordHistory(tx, { kind: 'account', id: accountId }, this.clock.now(), {
        networkId: null,
        thing: 'account',
        thingId: accountId,
        action: 'account.signed-in',
      });
      return this.sessions.openWithin(tx, accountId);
    });
    return { session, device: deviceToken(this.config.secret, accountId) };
  }

  private async find(email: string): Promise<Row | undefined> {
    const [row] = await this.database.query<Row>(
      `select id, password_hash as "passwordHash", locked_until as "lockedUntil", disabled_at as "disabledAt"
         from account where email = $1`,
      [email],
    );
    return row;
  }

  private isWaiting({ id, lockedUntil }: Row, device: string | undefined): boolean {
    return lockedUntil !== null && this.clock.now() < lockedUntil && !isDeviceOf(this.config.secret, id, device);
  }

  // Both statements run for unknown addresses too, and touch no row: the time tells nothing.
  private async countFailure(email: string): Promise<void> {
    const [counted] = await this.database.query<{ failures: number }>(
      `with counted as (
         update account set failed_sign_ins = failed_sign_ins + 1 where email = $1 returning failed_sign_ins)
       select failed_sign_ins as failures from counted`,
      [email],
    );
    const failures = counted?.failures ?? 0;
    const until = new Date(this.clock.now().getTime() + delayAfter(failures) * 1_000);
    await this.database.query('update account set locked_until = $2 where email = $1 and failed_sign_ins = $3', [
      email,
      until,
      failures,
    ]);
  }
}
