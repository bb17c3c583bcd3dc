import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { Clock, systemCaller } from '#libs/kernel';
import { forgetStrangers } from '#libs/networks';

/** Deletes what has served its purpose (domain rule R11): unconfirmed requests and what people need. */
@Injectable()
export class RegistrationRetention {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns how many rows of each kind went, for the log */
  forget(): Promise<Readonly<Record<'requests' | 'strangers' | 'needs', number>>> {
    const now = this.clock.certain();
    return this.database.transaction(systemCaller('retention'), async (tx) => {
      const count = async (sql: string) =>
        (
          await tx.query<{ count: number }[]>(
            `with gone as (${sql} returning 1) select count(*)::int as count from gone`,
            [now],
          )
        )[0]!.count;
      return {
        // Seven days without a click on the link in the mail, also when the event or an organiser ended the request.
        requests: await count(
          `delete from registration r where requested_at < $1::timestamptz - interval '7 days'
             and (status = 'requested' or sequence is null and person_id in (select id from person where state = 'unproven'))`,
        ),
        strangers: await forgetStrangers(tx, now),
        needs: await count(
          `delete from registration_need n using registration r, event e
           where n.registration_id = r.id and e.id = r.event_id and e.ends_at < $1::timestamptz - interval '14 days'`,
        ),
      };
    });
  }
}
