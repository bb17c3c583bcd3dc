import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { type Caller, Clock, type Language } from '#libs/kernel';
import { type RoleInNetwork, scopeOfAccount } from './permissions.rules.js';
import { Session } from './session.entity.js';
import {
  ABSOLUTE_MINUTES,
  hashOfToken,
  IDLE_MINUTES,
  isAlive,
  minutesAfter,
  newSessionToken,
  TOUCH_SECONDS,
} from './session.rules.js';

/** Who is signed in. */
export type OpenSession = Readonly<{
  accountId: string;
  email: string;
  displayName: string;
  language: Language;
  isInstanceAdmin: boolean;
  roles: readonly RoleInNetwork[];
  caller: Caller;
  /** Names the session in idempotency claims. */
  holder: string;
}>;

type Row = Omit<OpenSession, 'caller' | 'holder'> & { seenAt: Date; expiresAt: Date };
type Remembered = { session: OpenSession; seenAt: Date; expiresAt: Date; until: Date };

/** A hot page must not ask the database on each request; another process's sign-out counts here after this time. */
const REMEMBERED_SECONDS = 3;
const MOST_REMEMBERED = 5_000;

@Injectable()
export class Sessions {
  private readonly remembered = new Map<string, Remembered>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns the token for the cookie; it is stored nowhere */
  async openWithin(tx: Tx, accountId: string): Promise<string> {
    const token = newSessionToken();
    const [now, certain] = [this.clock.now(), this.clock.certain()];
    await tx.query('delete from session where account_id = $1 and (expires_at <= $2 or seen_at <= $3)', [
      accountId,
      certain,
      minutesAfter(certain, -IDLE_MINUTES),
    ]);
    await tx.insert(Session, {
      idHash: hashOfToken(token),
      accountId,
      createdAt: now,
      seenAt: now,
      expiresAt: minutesAfter(now, ABSOLUTE_MINUTES),
    });
    return token;
  }

  /** @returns null for an unknown, closed or expired token and for a disabled account */
  async find(token: string): Promise<OpenSession | null> {
    const hash = hashOfToken(token);
    const now = this.clock.now();
    const known = this.remembered.get(hash);
    if (known && now < known.until && isAlive(known, now)) return known.session;
    this.remembered.delete(hash);
    const row = await this.load(hash);
    if (!row || !isAlive(row, now)) return null;
    await this.touch(hash, row.seenAt, now);
    return this.remember(hash, row, now);
  }

  async close(token: string): Promise<void> {
    const hash = hashOfToken(token);
    this.remembered.delete(hash);
    await this.database.query('delete from session where id_hash = $1', [hash]);
  }

  /** Signs the caller out on every device. */
  async closeAll({ actor }: Caller): Promise<void> {
    if (actor.kind !== 'account') return;
    this.forget(actor.id);
    await this.database.query('delete from session where account_id = $1', [actor.id]);
  }

  /** Everywhere at once: after a new password, a lost role or when the account is disabled. */
  async closeAllWithin(tx: Tx, accountId: string): Promise<void> {
    await tx.query('delete from session where account_id = $1', [accountId]);
  }

  /** Call it after the commit of what changed the account: the next request reads it afresh. */
  forget(accountId: string): void {
    for (const [hash, { session }] of this.remembered) {
      if (session.accountId === accountId) this.remembered.delete(hash);
    }
  }

  private async load(hash: string): Promise<Row | undefined> {
    const [row] = await this.database.query<Row>(
      `select a.id as "accountId", a.email, a.display_name as "displayName", a.language,
              a.is_instance_admin as "isInstanceAdmin", s.seen_at as "seenAt", s.expires_at as "expiresAt",
              coalesce((select jsonb_agg(jsonb_build_object('networkId', r.network_id, 'role', r.role))
                          from account_role r where r.account_id = a.id), '[]') as roles
         from session s join account a on a.id = s.account_id
        where s.id_hash = $1 and a.disabled_at is null`,
      [hash],
    );
    return row;
  }

  private async touch(hash: string, seenAt: Date, now: Date): Promise<void> {
    if (now.getTime() - seenAt.getTime() < TOUCH_SECONDS * 1_000) return;
    await this.database.query('update session set seen_at = $2 where id_hash = $1', [hash, now]);
  }

  private remember(hash: string, { expiresAt, ...account }: Row, now: Date): OpenSession {
    const { seenAt: _, ...facts } = account;
    const caller: Caller = { actor: { kind: 'account', id: facts.accountId }, scope: scopeOfAccount(facts) };
    const session = { ...facts, caller, holder: `session:${hash}` };
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
    const until = new Date(now.getTime() + REMEMBERED_SECONDS * 1_000);
    this.remembered.set(hash, { session, seenAt: now, expiresAt, until });
    return session;
  }
}
