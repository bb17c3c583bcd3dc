import type { Tx } from '#libs/database';

/**
 * A running promise of a project for which somebody speaks. `hasOther`: somebody else of the project may be asked, whom
 * nothing speaks against, or somebody of its carrier may be called: no mail goes to them by itself.
 */
export type SpokenFor = Readonly<{ id: string; hasOther: boolean }>;

/** @param personIds everybody behind the mailbox that objects */
export const listSpokenFor = (tx: Tx, personIds: readonly string[], now: Date): Promise<SpokenFor[]> =>
  tx.query<SpokenFor[]>(
    `with role as (
       select c.project_id, c.organisation_id, c.person_id from contact_role c
       where daterange(c.valid_from, c.valid_to, '[)') @> ($2::timestamptz at time zone 'Europe/Berlin')::date)
     select o.id, exists (
         select 1 from role c join person p on p.id = c.person_id
         where (c.project_id = j.id or c.organisation_id = j.carrier_organisation_id) and not p.id = any($1) and p.state = 'active' and p.objection_at is null
           and (p.email is not null or p.phone <> '')) as "hasOther"
     from obligation o join project j on j.id = o.project_id
     where o.outcome is null and o.project_id in (select project_id from role where person_id = any($1))
     order by o.id`,
    [personIds, now],
  );
