import { germanOrder, type Reader } from '#libs/database';
import type { LocalDay } from '#libs/kernel';
import { sqlWishAgainst } from '../audience/preference.queries.js';
import type { MailingPerson } from './mailing-people.rules.js';

/** People of a network by name, as a mailing about this gathering or none addresses them. Others are not found. @param day of the mail */
export const listMailingPeople = (
  source: Reader,
  networkId: string,
  eventId: string | null,
  personIds: readonly string[],
  day: LocalDay,
): Promise<MailingPerson[]> =>
  source.query<MailingPerson>(
    `select p.id, p.salutation, p.title, p.first_name as "firstName", p.last_name as "lastName",
       coalesce(nullif(r.organisation_name, ''), o.name, p.organisation_name) as "organisationName", p.email,
       p.email_status as "emailStatus", coalesce(r.language, p.language) as language, p.state,
       p.objection_at is not null as "hasObjected", ${sqlWishAgainst('$4::date', '(select type from event where id = $2)')} as wish, p.link_version as "linkVersion",
       case when r.status is not null then json_build_object(
         'status', r.status, 'mode', r.mode,
         'respondBy', to_char(r.respond_by at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) end as registration,
       i.id as "invitationId"
     from person p
     left join organisation o on o.id = p.organisation_id
     left join (
       select distinct on (person_id) person_id, status, mode, language, organisation_name, respond_by
       from registration where event_id = $2 order by person_id, requested_at desc, id desc) r on r.person_id = p.id
     left join invitation i on i.event_id = $2 and i.person_id = p.id and i.state <> 'revoked'
     left join invitation_preference w on w.person_id = p.id
     where p.network_id = $1 and p.id = any($3::uuid[])
     order by ${germanOrder('p.last_name', 'p.first_name')}, p.id`,
    [networkId, eventId, personIds, day],
  );

/** Whoever was asked by now and has neither answered nor registered. */
export const listSilent = async (source: Reader, eventId: string, now: Date): Promise<string[]> => {
  const rows = await source.query<{ id: string }>(
    `select i.person_id as id from invitation i
     where i.event_id = $1 and i.state in ('sent', 'no_response') and i.sent_at <= $2
       and not exists (select from registration r where r.event_id = i.event_id and r.person_id = i.person_id)`,
    [eventId, now],
  );
  return rows.map(({ id }) => id);
};
