import { Injectable } from '@nestjs/common';
import type { Reader } from '#libs/database';
import { ASKED_WAYS, isValidRole } from '#libs/intake';
import { Clock } from '#libs/kernel';
import { type Coming, type PutOffPromise, type PutOffPromises, sqlStatuses } from '#libs/registration';

/**
 * Promises that have lost an earlier gathering (full, called off, moved) have the first of the kept places at the one to
 * which they are bound now (domain rule E18): not any more once everybody asked has declined, or has a place at an earlier
 * gathering after all.
 */
@Injectable()
export class ReopenedPromises implements PutOffPromises {
  constructor(private readonly clock: Clock) {}

  listFor(reader: Reader, eventId: string): Promise<readonly PutOffPromise[]> {
    return reader.query<PutOffPromise>(
      `select o.received_at as "promisedSince", array(
         select a.person_id from obligation_attempt a
         where a.obligation_id = o.id and a.event_id = $1 and a.way in ${ASKED_WAYS} and a.person_id is not null
         union
         -- Who speaks for the project needs no invitation to come.
         select c.person_id from contact_role c where c.project_id = o.project_id and ${isValidRole('c', '$2')}) as "personIds"
       from obligation o join event bound on bound.id = o.bound_event_id
       where o.bound_event_id = $1 and o.outcome is null and o.reopened_at is not null
         and (not exists (select 1 from obligation_attempt a where a.obligation_id = o.id and a.event_id = $1 and a.way in ${ASKED_WAYS})
           or exists (
             select 1 from obligation_attempt a left join invitation i on i.event_id = a.event_id and i.person_id = a.person_id
             where a.obligation_id = o.id and a.event_id = $1 and a.way in ${ASKED_WAYS}
               and coalesce(i.state, '') not in ('declined', 'declined_interested')))
         and not exists (
           select 1 from obligation_attempt a join event e on e.id = a.event_id and e.starts_at < bound.starts_at
             join registration r on r.event_id = a.event_id and r.person_id = a.person_id
           where a.obligation_id = o.id and a.way in ${ASKED_WAYS} and r.status in (${sqlStatuses('fillsPlace')}))
       order by o.received_at, o.id`,
      [eventId, this.clock.now()],
    );
  }

  /** Whoever was invited for a promised project, and who speaks for one that is bound to this gathering. */
  async promisedAmong(
    reader: Reader,
    eventId: string,
    { personIds, registrationIds }: Coming,
  ): Promise<ReadonlySet<string>> {
    const rows = await reader.query<{ personId: string }>(
      `select coming.id as "personId"
       from (select unnest($3::uuid[]) as id union select person_id from registration where id = any($4)) coming
       where exists (select 1 from invitation i where i.event_id = $1 and i.person_id = coming.id and i.state <> 'revoked'
           and i.reasons @> '[{"kind": "obligation"}]')
         or exists (select 1 from contact_role c join obligation o on o.project_id = c.project_id
           where c.person_id = coming.id and o.bound_event_id = $1 and o.outcome is null and ${isValidRole('c', '$2')})`,
      [eventId, this.clock.now(), personIds, registrationIds],
    );
    return new Set(rows.map(({ personId }) => personId));
  }
}
