import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { Database, recordHistory } from '#libs/database';
import { Clock } from '#libs/kernel';
import { SignInRefused } from './account.errors.js';
import { deviceToken, isDeviceOf } from './device.rules.js';
import { anybody } from './link-tokens.service.js';
import { Passwords } from './passwords.service.js';
import { Sessions } from './sessions.service.js';
import { type Attempt, SignInFailures } from './sign-in-failures.service.js';
import { mustWait } from './sign-in.rules.js';

/** `source`: where it is typed, a network address or the block that one household or office holds. */
export type SignInInput = Attempt & Readonly<{ password: string; deviceToken?: string | undefined }>;

/** Both go into cookies. */
export type SignedInTokens = Readonly<{ session: string; device: string }>;

type Row = { id: string; passwordHash: string; disabledAt: Date | null };

@Injectable()
export class SignIn {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly failures: SignInFailures,
  ) {}

  /** @throws {SignInRefused} whatever the reason, after the same work and with the same answer. */
  async signIn(input: SignInInput): Promise<SignedInTokens> {
    const account = await this.find(input.email);
    const waits = mustWait(await this.failures.find(input), this.clock.now()) && !this.isKnownHere(account, input);
    const matches = await this.passwords.matches(input.password, account?.passwordHash ?? null);
    if (!account || !matches || waits || account.disabledAt) {
      if (!waits) await this.failures.count(input);
      throw new SignInRefused();
    }
    return this.open(account.id, input);
  }

  /** Opens a session for an account that has just proven itself, also otherwise (first start, password link). */
  async open(accountId: string, attempt?: Attempt): Promise<SignedInTokens> {
    const session = await this.database.transaction(anybody, async (tx) => {
      if (attempt) await this.failures.forgetWithin(tx, attempt);
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
      'select id, password_hash as "passwordHash", disabled_at as "disabledAt" from account where email = $1',
      [email],
    );
    return row;
  }

  // Compared for unknown addresses too.
  private isKnownHere(account: Row | undefined, { deviceToken: device }: SignInInput): boolean {
    return isDeviceOf(this.config.secret, account?.id ?? '', device) && account !== undefined;
  }
}
