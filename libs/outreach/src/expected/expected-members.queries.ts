import type { Reader } from '#libs/database';
import { countsAsOf, isReachable } from '#libs/networks';
import type { ApplicationInput } from '#libs/registration';
import { sqlStaysAway } from './series-answer.rules.js';

type Known = 'eventId' | 'mode' | 'email' | 'salutation' | 'title' | 'firstName' | 'lastName' | 'functionTitle';

/** Whom a date expects, as the network knows them. */
export type ExpectedMember = Pick<
  ApplicationInput,
  Known | 'phone' | 'organisationName' | 'organisationId' | 'land' | 'language'
>;

/** A member of the group of a series. */
export type MemberOfSeries = Readonly<{ seriesId: string; personId: string }>;

const AT_ONCE = 200;

/**
 * Members on the day of a date whose registration is open, in a series that expects them. Left alone is who has ever been
 * registered for the date or has declined it, so that whoever cancels stays away; who wants to be asked for each date, or
 * comes to none; who has objected; and who can get no mail.
 * @param of one member alone
 */
export const listExpectedMembers = (
  source: Reader,
  now: Date,
  of: MemberOfSeries | null = null,
): Promise<ExpectedMember[]> =>
  source.query<ExpectedMember>(
    `select e.id as "eventId", p.email, p.salutation, p.title, p.first_name as "firstName", p.last_name as "lastName",
            p.function_title as "functionTitle", p.phone, coalesce(o.name, p.organisation_name) as "organisationName",
            o.id as "organisationId", p.land, p.language,
            case e.format when 'online' then 'online' when 'in_person' then 'on_site'
              else coalesce(a.mode, 'on_site') end as mode
     from event e
     join event_series s on s.id = e.series_id and s.expects_members and s.ended_at is null
     join network_group g on g.id = s.group_id and g.state in ('forming', 'active')
     join membership m on m.group_id = g.id and ${countsAsOf('left(e.starts_local, 10)')}
     join person p on p.id = m.person_id and ${isReachable('p')} and p.email_status = 'ok'
     left join organisation o on o.id = p.organisation_id
     left join series_answer a on a.series_id = s.id and a.person_id = p.id
     where e.state = 'open' and e.starts_at > $1
       and (e.registration_opens_at is null or e.registration_opens_at <= $1)
       and (e.registration_closes_at is null or e.registration_closes_at > $1)
       and (a.answer is null or a.answer not in (${sqlStaysAway}))
       and not exists (select 1 from registration r where r.event_id = e.id and r.person_id = p.id)
       and not exists (select 1 from invitation i where i.event_id = e.id and i.person_id = p.id
                         and i.state in ('declined', 'declined_interested'))
       and ($2::uuid is null or (s.id = $2 and p.id = $3))
     order by e.starts_at, e.id, m.created_at, p.id limit ${AT_ONCE}`,
    [now, of?.seriesId ?? null, of?.personId ?? null],
  );
