import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { Clock, systemCaller } from '#libs/kernel';

/** Deletes what has served its purpose: who was there stands on the sheet, the minute at which they came nowhere for long. */
@Injectable()
export class CheckInRetention {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  forget(): Promise<void> {
    const now = this.clock.certain();
    return this.database.transaction(systemCaller('retention'), async (tx) => {
      await tx.query(
        `delete from check_in_device d using check_in_link l, event e
         where l.id = d.link_id and e.id = l.event_id and e.ends_at < $1::timestamptz - interval '1 day'`,
        [now],
      );
      await tx.query(
        `delete from self_check_in_try t using registration r, event e
         where r.id = t.registration_id and e.id = r.event_id and e.ends_at < $1::timestamptz - interval '1 day'`,
        [now],
      );
      // No device repeats anything after so long.
      await tx.query(
        `delete from check_in c using event e where e.id = c.event_id and e.ends_at < $1::timestamptz - interval '30 days'`,
        [now],
      );
    });
  }
}
