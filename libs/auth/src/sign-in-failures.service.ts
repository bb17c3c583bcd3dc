import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { Database, type Tx } from '#libs/database';
import { Clock } from '#libs/kernel';
import { anHourBefore, type Failures } from './sign-in.rules.js';

/** A typed address and where it was typed. Both are kept as keyed hashes: the table names nobody. */
export type Attempt = Readonly<{ email: string; source: string }>;

/** Counts for unknown addresses as for known ones, with the same statements: the time tells nothing. */
@Injectable()
export class SignInFailures {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async find(attempt: Attempt): Promise<Failures> {
    const [row] = await this.database.query<Failures>(
      `select coalesce(max(failures) filter (where source = $2), 0) as failures,
              max(last_at) filter (where source = $2) as "lastAt",
              coalesce(sum(failures) filter (where last_at > $3), 0)::int as "fromEverywhere"
         from sign_in_failure where subject = $1`,
      [...this.keyOf(attempt), anHourBefore(this.clock.now())],
    );
    return row!;
  }

  async count(attempt: Attempt): Promise<void> {
    await this.database.query(
      `insert into sign_in_failure as known (subject, source, failures, last_at) values ($1, $2, 1, $3)
       on conflict (subject, source) do update set failures = known.failures + 1, last_at = excluded.last_at`,
      [...this.keyOf(attempt), this.clock.now()],
    );
  }

  /** Of this source only: what others have tried goes on to slow them down. */
  async forgetWithin(tx: Tx, attempt: Attempt): Promise<void> {
    await tx.query('delete from sign_in_failure where subject = $1 and source = $2', [...this.keyOf(attempt)]);
  }

  private keyOf({ email, source }: Attempt): readonly [subject: string, source: string] {
    return [this.hash(`tagwerk-sign-in\0${email}`), this.hash(`tagwerk-sign-in-from\0${email}\0${source}`)];
  }

  private hash(text: string): string {
    return createHmac('sha256', this.config.secret).update(text).digest('base64url');
  }
}
