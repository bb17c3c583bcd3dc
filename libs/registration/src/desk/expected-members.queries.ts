import type { Reader } from '#libs/database';
import { countsAsOf } from '#libs/networks';
import type { ApplicationInput } from './application.rules.js';

type Known = 'eventId' | 'mode' | 'email' | 'salutation' | 'title' | 'firstName' | 'lastName' | 'functionTitle';

/** Whom a date expects, as the network knows them. */
export type ExpectedMember = Pick<
  ApplicationInput,
  Known | 'phone' | 'organisationName' | 'organisationId' | 'land' | 'language'
>;

const AT_ONCE = 200;

/**
 * Members on the day of a date whose registration is open, in a series that expects them. Who has ever been registered
 * for it is left alone, so that whoever cancels stays away; so is who can get no mail.
 */
export const listExpectedMembers = (source: Reader, now: Date): Promise<ExpectedMember[]> =>
  source.query<ExpectedMember>(
    `select e.id as "eventId", case e.format when 'online' then 'online' else 'on_site' end as mode, p.email, p.salutation,
            p.title, p.first_name as "firstName", p.last_name as "lastName", p.function_title as "functionTitle",
            p.phone, coalesce(o.name, p.organisation_name) as "organisationName", o.id as "organisationId", p.land,
            p.language
     from event e
     join event_series s on s.id = e.series_id and s.expects_members and s.ended_at is null
     join network_group g on g.id = s.group_id and g.state in ('forming', 'active')
     join membership m on m.group_id = g.id and ${countsAsOf('left(e.starts_local, 10)')}
     join person p on p.id = m.person_id and p.state = 'active' and p.email is not null and p.email_status = 'ok'
     left join organisation o on o.id = p.organisation_id
     where e.state = 'open' and e.starts_at > $1
       and (e.registration_opens_at is null or e.registration_opens_at <= $1)
       and (e.registration_closes_at is null or e.registration_closes_at > $1)
       and not exists (select 1 from registration r where r.event_id = e.id and r.person_id = p.id)
     order by e.starts_at, e.id, m.created_at, p.id limit ${AT_ONCE}`,
    [now],
  );
