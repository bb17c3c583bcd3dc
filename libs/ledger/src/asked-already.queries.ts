import type { Tx } from '#libs/database';
import { ASKED_WAYS, type Attempt } from '#libs/intake';
import type { LocalDay } from '#libs/kernel';
import { sqlIsWelcome } from '#libs/outreach';

/**
 * Contacts of running promises whom nobody has to ask any more: they were invited to the promise's gathering for another
 * reason, as members of its group or for another project, or have registered for it by themselves. A welcome at short
 * notice for another project is no such invitation (E2); who has registered by it needs none all the same.
 */
export const listAskedAlready = (tx: Tx, today: LocalDay): Promise<Attempt[]> =>
  tx.query<Attempt[]>(
    `select distinct o.id as "obligationId", o.network_id as "networkId", o.bound_event_id as "eventId",
       i.person_id as "personId", i.way
     from obligation o
       join contact_role c on c.project_id = o.project_id and c.valid_from <= $1::date
         and (c.valid_to is null or c.valid_to > $1::date)
       join lateral (
         select i.event_id, i.person_id, 'wave' as way from invitation i
         where i.event_id = o.bound_event_id and i.person_id = c.person_id and i.state not in ('bounced', 'revoked')
           and not ${sqlIsWelcome('i')}
         union all
         select r.event_id, r.person_id, 'registration' from registration r
         where r.event_id = o.bound_event_id and r.person_id = c.person_id
           and r.status not in ('requested', 'cancelled', 'rejected')
           and not exists (select 1 from invitation v where v.event_id = r.event_id and v.person_id = r.person_id
             and v.state not in ('bounced', 'revoked') and not ${sqlIsWelcome('v')})) i on true
     where o.outcome is null and not exists (
       select 1 from obligation_attempt a
       where a.obligation_id = o.id and a.event_id = i.event_id and a.person_id = i.person_id and a.way in ${ASKED_WAYS})`,
    [today],
  );
