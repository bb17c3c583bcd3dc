/** Whether a row with a period is valid on the day at this place. */
export const onDay = (alias: string, day: string): string =>
  `daterange(${alias}.valid_from, ${alias}.valid_to, '[)') @> ${day}::date`;

/**
 * Parts of a `with` that name who speaks for whom on a day. For a project: its first contact; where nobody is the
 * first, all of them. For an organisation: whoever is named for it; where nobody is, the contacts of the projects it
 * carries.
 * @param network the place of its id, @param day the place of the day
 */
export const speaking = (network: string, day: string): string => `
  role as (
    select r.person_id, r.project_id, r.organisation_id, r.is_primary,
      bool_or(r.is_primary) over (partition by r.project_id) as has_primary
    from contact_role r where r.network_id = ${network} and ${onDay('r', day)}),
  for_project as (
    select project_id, person_id from role where project_id is not null and (is_primary or not has_primary)),
  for_organisation as (
    select organisation_id, person_id from role where organisation_id is not null
    union all
    select j.carrier_organisation_id, s.person_id from for_project s join project j on j.id = s.project_id
    where (j.ended_on is null or j.ended_on > ${day}::date)
      and not exists (select 1 from role r where r.organisation_id = j.carrier_organisation_id))`;

/** From a list of members with the three columns of a membership, who that is in person; `more` are its other columns. */
export const inPerson = (members: string, more = ''): string => `
  select b.person_id${more} from ${members} b where b.person_id is not null
  union all
  select s.person_id${more} from ${members} b join for_project s on s.project_id = b.project_id
  union all
  select s.person_id${more} from ${members} b join for_organisation s on s.organisation_id = b.organisation_id`;
