import type { Tx } from '#libs/database';
import type { Attempt } from '#libs/intake';
import type { LocalDay } from '#libs/kernel';

/**
 * Contacts of running promises who were invited to the promise's gathering for another reason, before anything was promised:
 * as members of its group, or for another project.
 */
export const listAskedAlready = (tx: Tx, today: LocalDay): Promise<Attempt[]> =>
  tx.query<Attempt[]>(
    `select distinct o.id as "obligationId", o.network_id as "networkId", o.bound_event_id as "eventId",
       i.person_id as "personId", 'wave' as way
     from obligation o
       join contact_role c on c.project_id = o.project_id and c.valid_from <= $1::date
         and (c.valid_to is null or c.valid_to > $1::date)
       join invitation i on i.event_id = o.bound_event_id and i.person_id = c.person_id
         and i.state not in ('bounced', 'revoked')
     where o.outcome is null and not exists (
       select 1 from obligation_attempt a
       where a.obligation_id = o.id and a.event_id = i.event_id and a.person_id = i.person_id and a.way in ('wave', 'single'))`,
    [today],
  );
