import type { Tx } from '#libs/database';

/** A running promise of a project for which somebody speaks. `hasOther`: somebody else may be asked, whom nothing speaks against. */
export type SpokenFor = Readonly<{ id: string; hasOther: boolean }>;

/** @param personIds everybody behind the mailbox that objects */
export const listSpokenFor = (tx: Tx, personIds: readonly string[], now: Date): Promise<SpokenFor[]> =>
  tx.query<SpokenFor[]>(
    `with role as (
       select c.project_id, c.person_id from contact_role c
       where c.project_id is not null
         and daterange(c.valid_from, c.valid_to, '[)') @> ($2::timestamptz at time zone 'Europe/Berlin')::date)
     select o.id, exists (
         select 1 from role c join person p on p.id = c.person_id
         where c.project_id = o.project_id and not p.id = any($1) and p.state = 'active' and p.objection_at is null
           and (p.email is not null or p.phone <> '')) as "hasOther"
     from obligation o
     where o.outcome is null and o.project_id in (select project_id from role where person_id = any($1))
     order by o.id`,
    [personIds, now],
  );
