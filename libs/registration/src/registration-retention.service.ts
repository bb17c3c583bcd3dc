import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { Clock, systemCaller } from '#libs/kernel';

/** Deletes what has served its purpose (domain rule R11): unconfirmed requests and what people need. */
@Injectable()
export class RegistrationRetention {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns how many rows of each kind went, for the log */
  forget(): Promise<Readonly<Record<'requests' | 'strangers' | 'needs', number>>> {
    const now = this.clock.now();
    return this.database.transaction(systemCaller('retention'), async (tx) => {
      const count = async (sql: string) =>
        (
          await tx.query<{ count: number }[]>(
            `with gone as (${sql} returning 1) select count(*)::int as count from gone`,
            [now],
          )
        )[0]!.count;
      return {
        // Seven days without a click on the link in the mail.
        requests: await count(
          `delete from registration where status = 'requested' and requested_at < $1::timestamptz - interval '7 days'`,
        ),
        // People whom only such a request had brought in, and whom nothing else names.
        strangers: await count(
          `delete from person p where p.source = 'registration' and p.created_at < $1::timestamptz - interval '7 days'
             and not exists (select 1 from registration r where r.person_id = p.id)
             and not exists (select 1 from contact_role c where c.person_id = p.id)
             and not exists (select 1 from membership m where m.person_id = p.id)`,
        ),
        needs: await count(
          `delete from registration_need n using registration r, event e
           where n.registration_id = r.id and e.id = r.event_id and e.ends_at < $1::timestamptz - interval '14 days'`,
        ),
      };
    });
  }
}
