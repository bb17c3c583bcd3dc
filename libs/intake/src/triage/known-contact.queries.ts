import type { Reader, Tx } from '#libs/database';
import type { LocalDay } from '#libs/kernel';
import { countsAsOf, type Named } from '#libs/networks';

/** Somebody of the network behind the address that a report names. */
export type KnownContact = Readonly<{
  id: string;
  name: string;
  projects: readonly Named[];
  /** Belongs to a group of the network today, in person or by what they speak for. */
  isMember: boolean;
  /** Belonged to one and does no longer: a personal invitation brings them back (E5). */
  hasLapsed: boolean;
}>;

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
         where c.person_id = p.id and daterange(c.valid_from, c.valid_to, '[)') @> $3::date), '[]') as projects,
       m.now as "isMember", m.ever and not m.now as "hasLapsed"
     from person p, lateral (
       select coalesce(bool_or(${countsAsOf('$3')}), false) as now, count(*) > 0 as ever
       from membership m where m.state <> 'proposed' and not isempty(daterange(m.valid_from, m.valid_to, '[)')) and (
         m.person_id = p.id or exists (select 1 from contact_role c where c.person_id = p.id
           and (c.project_id = m.project_id or c.organisation_id = m.organisation_id)
           and daterange(c.valid_from, c.valid_to, '[)') && daterange(m.valid_from, m.valid_to, '[)')))) m
     where p.network_id = $1 and p.email = $2 and p.state in ('active', 'inactive') order by p.last_name, p.id`,
    [networkId, email, today],
  );
}
