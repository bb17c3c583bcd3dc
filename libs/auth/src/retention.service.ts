import { Injectable } from '@nestjs/common';
import { Database, forgetAnswers } from '#libs/database';
import { Clock } from '#libs/kernel';

const DAY = 86_400_000;

/** What nobody needs any more, for the nightly job. */
@Injectable()
export class AuthRetention {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async forget(): Promise<void> {
    const now = this.clock.certain();
    await this.database.query('delete from session where expires_at <= $1', [now]);
    await this.database.query('delete from sign_in_failure where last_at <= $1', [new Date(now.getTime() - DAY)]);
    await forgetAnswers(this.database, now);
  }
}
