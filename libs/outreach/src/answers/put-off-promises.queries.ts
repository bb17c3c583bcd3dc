import { Injectable } from '@nestjs/common';
import type { Reader } from '#libs/database';
import { ASKED_WAYS } from '#libs/intake';
import { type PutOffPromise, type PutOffPromises, sqlStatuses } from '#libs/registration';

/**
 * Promises that have lost an earlier gathering (full, called off, moved) have the first of the kept places at the one to
 * which they are bound now (domain rule E18): not any more once everybody asked has declined, or has a place at an earlier
 * gathering after all.
 */
@Injectable()
export class ReopenedPromises implements PutOffPromises {
  listFor(reader: Reader, eventId: string): Promise<readonly PutOffPromise[]> {
    return reader.query<PutOffPromise>(
      `select o.received_at as "promisedSince", array(
         select distinct a.person_id from obligation_attempt a
         where a.obligation_id = o.id and a.event_id = $1 and a.way in ${ASKED_WAYS} and a.person_id is not null) as "personIds"
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
      [eventId],
    );
  }
}
