import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { Clock, systemCaller } from '#libs/kernel';
import { officeColumns } from '#libs/networks';

/** Every column that points at a person; a test compares it with the schema. */
export const namesOfPersons = [
  ['registration', 'person_id'],
  ['contact_role', 'person_id'],
  ['membership', 'person_id'],
  ['consent', 'person_id'],
  ['agenda_speaker', 'person_id'],
  ['calendar_feed', 'person_id'],
  ...officeColumns,
] as const;

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
        // People whom only such a request had brought in, as far as nothing else names them.
        strangers: await count(
          `delete from person p where p.state = 'unproven'
             and p.created_at < $1::timestamptz - interval '7 days'
             ${namesOfPersons.map(([table, column]) => `and not exists (select 1 from ${table} t where t.${column} = p.id)`).join('\n')}`,
        ),
        needs: await count(
          `delete from registration_need n using registration r, event e
           where n.registration_id = r.id and e.id = r.event_id and e.ends_at < $1::timestamptz - interval '14 days'`,
        ),
      };
    });
  }
}
