import type { Tx } from '#libs/database';
import { countsAsOf } from '#libs/networks';
import { sqlStatuses } from '#libs/registration';
import type { Invited } from './invited-source.rules.js';

/** Somebody who was asked to a gathering and has no row on its sheet; without a person a member that is none. */
export type AskedRow = Readonly<{
  personId: string | null;
  organisationId: string | null;
  projectIds: readonly string[];
  land: string | null;
  isExcused: boolean;
}>;

/** Whether a person belongs to a group on a day. A membership of a project or organisation is that of who speaks for it. */
export const belongsTo = (group: string, person: string, day: string): string => `exists (
  select from membership m where m.group_id = ${group} and ${countsAsOf(day)} and (m.person_id = ${person} or exists (
    select from contact_role c where c.person_id = ${person}
      and (c.project_id = m.project_id or c.organisation_id = m.organisation_id)
      and daterange(c.valid_from, c.valid_to, '[)') @> ${day})))`;

/**
 * Everybody who was asked and of whom the sheet says nothing: of a group who belongs to it on that day, else who was
 * invited or has taken a registration back.
 */
export const listAsked = (tx: Tx, eventId: string, invited: readonly Invited[]): Promise<AskedRow[]> =>
  tx.query<AskedRow[]>(ASKED, [
    eventId,
    invited.map(({ personId }) => personId),
    invited.flatMap(({ personId, hasDeclined }) => (hasDeclined ? [personId] : [])),
  ]);

const SPEAKS = `daterange(c.valid_from, c.valid_to, '[)') @> e.day`;

const ASKED = `
  with e as (select id, group_id, starts_local::date as day from event where id = $1),
  belonging as (
    select m.* from membership m join e on e.group_id = m.group_id where ${countsAsOf('e.day')}),
  own as (
    select person_id, status, cancelled_by from registration where event_id = $1
      and (status = 'cancelled' or status in (${sqlStatuses('countsForOrganisation')}))),
  asked as (
    select m.person_id as id from belonging m
    union
    select c.person_id from belonging m join contact_role c
      on c.project_id = m.project_id or c.organisation_id = m.organisation_id join e on ${SPEAKS}
    union
    select i.id from unnest($2::uuid[]) as i(id) join e on e.group_id is null
    union
    select own.person_id from own join e on e.group_id is null and own.status = 'cancelled')
  select p.id as "personId", p.organisation_id as "organisationId",
    array(select distinct c.project_id from contact_role c where c.person_id = p.id and c.project_id is not null
          and ${SPEAKS} order by 1) as "projectIds",
    coalesce(p.land, o.land) as land,
    p.id = any($3::uuid[]) or exists (
      select from own where own.person_id = p.id and own.cancelled_by is distinct from 'silence') as "isExcused"
  from asked join person p on p.id = asked.id join e on true left join organisation o on o.id = p.organisation_id
  where p.state <> 'anonymised'
    and not exists (select from attendance_record a where a.event_id = $1 and a.person_id = p.id)
  union all
  select null, o.id, case when m.project_id is null then '{}' else array[m.project_id] end,
    coalesce(j.land, o.land), false
  from belonging m left join project j on j.id = m.project_id
    join organisation o on o.id = coalesce(m.organisation_id, j.carrier_organisation_id)
  where m.person_id is null`;
