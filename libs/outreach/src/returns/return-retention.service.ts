import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';

const DAY_MS = 24 * 60 * 60 * 1_000;
const DAYS = 30;

/**
 * Deletes answers of calendars thirty days after they were dealt with, what nobody looked at as long after the event, and
 * closed repairs after twelve months. A repair that has done itself is closed.
 */
@Injectable()
export class ReturnRetention {
  constructor(private readonly database: Database) {}

  /** @returns how many were deleted */
  async forget(now: Date): Promise<number> {
    const [row] = await this.database.query<{ total: number }>(
      `with gone as (
         delete from calendar_reply r
         where r.handled_at < $1 or (r.series_id is not null and r.received_at < $1)
           or exists (select from event e where e.id = r.event_id and e.ends_at < $1) returning 1)
       select count(*)::int as total from gone`,
      [new Date(now.getTime() - DAYS * DAY_MS)],
    );
    await this.database.query(
      `update repair_task t set outcome = 'corrected', closed_at = $1 from person p
       where p.id = t.person_id and t.closed_at is null and (p.email is distinct from t.address or p.state <> 'active')`,
      [now],
    );
    await this.database.query('delete from repair_task where closed_at < $1', [new Date(now.getTime() - 365 * DAY_MS)]);
    return row!.total;
  }
}
