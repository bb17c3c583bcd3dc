import type { Reader, Tx } from '#libs/database';
import type { LocalDay } from '#libs/kernel';
import type { Named } from '#libs/networks';

/** Somebody of the network behind the address that a report names. */
export type KnownContact = Readonly<{ id: string; name: string; projects: readonly Named[] }>;

/** Nobody without an address. */
export async function findKnownContacts(
  tx: Tx,
  networkId: string,
  email: string | null,
  today: LocalDay,
): Promise<KnownContact[]> {
  if (email === null) return [];
  return (tx as Reader).query<KnownContact>(
    `select p.id, concat_ws(' ', nullif(p.title, ''), nullif(p.first_name, ''), p.last_name) as name,
       coalesce((select json_agg(distinct jsonb_build_object('id', j.id, 'name', j.name))
         from contact_role c join project j on j.id = c.project_id
         where c.person_id = p.id and daterange(c.valid_from, c.valid_to, '[)') @> $3::date), '[]') as projects
     from person p
     where p.network_id = $1 and p.email = $2 and p.state in ('active', 'inactive') order by p.last_name, p.id`,
    [networkId, email, today],
  );
}
