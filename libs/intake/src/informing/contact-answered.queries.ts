import { inNetworks, type Reader } from '#libs/database';
import { hasContact } from '../obligations/valid-role.queries.js';

/**
 * How many promises of these networks wait for somebody to read what their reporter has said of a contact: nobody has
 * looked elsewhere since, or tried to reach somebody. @param networks null for all
 */
export const countContactsAnswered = (
  source: Reader,
  networks: readonly string[] | null,
  now: Date,
): Promise<{ networkId: string; count: number }[]> =>
  source.query(
    `select o.network_id as "networkId", count(*)::int as count from obligation o
     where ${inNetworks('o.network_id')('$1')} and o.outcome is null and exists (
       select 1 from contact_search s
       where s.obligation_id = o.id and s.place = 'reporter' and s.searched_by is null
         and not exists (select 1 from contact_search l
           where l.obligation_id = o.id and l.searched_by is not null and l.searched_at > s.searched_at)
         and not exists (select 1 from obligation_attempt a
           where a.obligation_id = o.id and a.way <> 'returned' and a.attempted_at > s.searched_at))
       and not ${hasContact('o', '$2')}
     group by o.network_id order by o.network_id`,
    [networks, now],
  );
