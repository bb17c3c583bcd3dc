import type { Reader } from '#libs/database';
import { ASKED_WAYS, type Attempt, isValidRole } from '#libs/intake';
import type { Postponed } from '#libs/registration';

/**
 * Of those who were asked for a promised project for which a gathering had no place (domain rule E18): to which its
 * promise is bound now, by person. Nobody else is among them.
 */
export async function listPostponed(
  reader: Reader,
  eventId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Postponed>> {
  const rows = await reader.query<Postponed & { personId: string }>(
    `select distinct on (a.person_id) a.person_id as "personId",
       case when e.id is not null then json_build_object('title', e.title, 'startsLocal', e.starts_local) end as next
     from obligation_attempt a join obligation o on o.id = a.obligation_id left join event e on e.id = o.bound_event_id
     where a.event_id = $1 and a.person_id = any($2) and o.outcome is null and $1 = any(o.refused_by)
     order by a.person_id, e.starts_at, o.id`,
    [eventId, personIds],
  );
  return new Map(rows.map(({ personId, next }) => [personId, { next }]));
}

/** Of these people those who speak for a project that is promised this gathering, and came without being asked to it. */
export const listComeUnasked = (
  reader: Reader,
  eventId: string,
  at: Date,
  personIds: readonly string[],
): Promise<Attempt[]> =>
  reader.query<Attempt>(
    `select distinct o.id as "obligationId", o.network_id as "networkId", o.bound_event_id as "eventId",
       c.person_id as "personId", 'registration' as way
     from obligation o join contact_role c on c.project_id = o.project_id and ${isValidRole('c', '$2')}
     where o.bound_event_id = $1 and o.outcome is null and c.person_id = any($3) and not exists (
       select 1 from obligation_attempt a
       where a.obligation_id = o.id and a.event_id = $1 and a.person_id = c.person_id and a.way in ${ASKED_WAYS})`,
    [eventId, at, personIds],
  );
