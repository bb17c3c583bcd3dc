import type { Reader } from '#libs/database';
import type { EventFormat } from '#libs/events';
import { sqlLive } from '../answers/own-registration.queries.js';
import type { MemberOfSeries } from './expected-members.queries.js';

/** A coming date for which somebody is registered, or to which they are invited and have not declined. */
export type HeldDate = Readonly<{
  invitationId: string | null;
  registrationId: string | null;
  /** Was invited and has not answered yet, here or in any other way. */
  isOpen: boolean;
  format: EventFormat;
}>;

export const listHeldDates = (source: Reader, { seriesId, personId }: MemberOfSeries, now: Date): Promise<HeldDate[]> =>
  source.query<HeldDate>(
    `select i.id as "invitationId", r.id as "registrationId", e.format,
       i.state in ('sent', 'bounced') and not exists (
         select from registration o where o.event_id = e.id and o.person_id = $2) as "isOpen"
     from event e
     left join invitation i on i.event_id = e.id and i.person_id = $2 and i.state in ('sent', 'bounced', 'accepted')
     left join registration r on r.event_id = e.id and r.person_id = $2 and r.status in (${sqlLive})
     where e.series_id = $1 and e.starts_at > $3 and e.state in ('announced', 'open', 'closed')
       and (i.id is not null or r.id is not null)
     order by e.starts_at, e.id`,
    [seriesId, personId, now],
  );
