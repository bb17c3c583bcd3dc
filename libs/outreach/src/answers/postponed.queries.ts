import type { Reader } from '#libs/database';
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
