import type { Reader } from '#libs/database';
import { BERLIN, toDay, toLocal } from '#libs/kernel';
import { countsAsOf } from '#libs/networks';
import type { Past } from './bygone.rules.js';

// A membership of a project or organisation is that of whoever spoke for it meanwhile.
const BELONGED = `
  belonged as (
    select p.id as person_id, g.name, m.valid_from, m.valid_to, ${countsAsOf('$2')} as counts
    from person p join membership m on m.state <> 'proposed' and not isempty(daterange(m.valid_from, m.valid_to, '[)'))
        and m.network_id = p.network_id and (m.person_id = p.id or exists (
          select 1 from contact_role c where c.person_id = p.id
            and (c.project_id = m.project_id or c.organisation_id = m.organisation_id)
            and daterange(c.valid_from, c.valid_to, '[)') && daterange(m.valid_from, m.valid_to, '[)')))
      join network_group g on g.id = m.group_id
    where p.id = any($1))`;

// As the stage of a project counts them: asked by a letter or by an entry of their own, present in person or by a deputy.
const PRESENCE = `
  presence as (
    select asked.person_id, e.id, e.title, e.starts_local, e.starts_at, max(asked.rank) as rank
    from (
      select i.person_id, i.event_id, case when i.state in ('declined', 'declined_interested') then 1 else 0 end as rank
      from invitation i where i.person_id = any($1) and i.state not in ('bounced', 'revoked')
      union all
      select r.person_id, r.event_id,
        case when r.status = 'attended' or exists (
               select 1 from registration d where d.substitute_for_id = r.id and d.status = 'attended') then 2
             when r.status = 'cancelled' and r.cancelled_by <> 'silence' then 1
             when exists (select 1 from attendance_record a where a.registration_id = r.id
               and a.status in ('excused', 'substituted')) then 1 else 0 end
      from registration r where r.person_id = any($1) and r.status not in ('requested', 'rejected')) asked
    join event e on e.id = asked.event_id and e.state in ('held', 'documented', 'archived')
    group by 1, 2)`;

/** How these people were with the network until now. The caller has checked the scope. */
export async function readPasts(
  source: Reader,
  now: Date,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Past>> {
  if (personIds.length === 0) return new Map();
  const rows = await source.query<Past>(
    `with ${BELONGED}, ${PRESENCE}
     select p.id as "personId",
       exists (select 1 from belonged b where b.person_id = p.id and b.counts) as "isMember",
       (select json_build_object('group', b.name, 'until', (b.valid_to - 1)::text) from belonged b
        where b.person_id = p.id and b.valid_to <= $2::date order by b.valid_to desc, b.name limit 1) as belonged,
       (select json_build_object('title', s.title, 'startsLocal', s.starts_local)
        from presence s where s.person_id = p.id and s.rank = 2 order by s.starts_at desc limit 1) as came,
       coalesce((select json_agg((array['absent', 'excused', 'present'])[s.rank + 1] order by s.starts_at, s.id)
        from presence s where s.person_id = p.id), '[]') as gatherings
     from person p where p.id = any($1)`,
    [personIds, toDay(toLocal(now, BERLIN))],
  );
  return new Map(rows.map((past) => [past.personId, past]));
}
