import type { Reader } from '#libs/database';
import type { LocalTime } from '#libs/kernel';

/** That a gathering had no place for a promised project: to which its promise is bound now; null while there is no date. */
export type Postponed = Readonly<{ next: Readonly<{ title: string; startsLocal: LocalTime }> | null }>;

/** Of somebody who was asked for a promised project and waits in vain (domain rule E18); null for everybody else. */
export async function findPostponed(
  reader: Reader,
  { eventId, personId }: Readonly<{ eventId: string; personId: string }>,
): Promise<Postponed | null> {
  const [postponed] = await reader.query<Postponed>(
    `select case when e.id is not null then json_build_object('title', e.title, 'startsLocal', e.starts_local) end as next
     from obligation o left join event e on e.id = o.bound_event_id
     where o.outcome is null and $1 = any(o.refused_by) and exists (
       select 1 from obligation_attempt a where a.obligation_id = o.id and a.event_id = $1 and a.person_id = $2)
     order by e.starts_at, o.id limit 1`,
    [eventId, personId],
  );
  return postponed ?? null;
}
