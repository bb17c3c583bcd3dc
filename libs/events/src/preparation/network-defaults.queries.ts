import type { Tx } from '#libs/database';
import { isId, NotFound } from '#libs/kernel';

/** What a new event takes over from its network and group until somebody says otherwise. */
export type NetworkDefaults = Readonly<{
  contactName: string;
  contactPhone: string;
  contactEmail: string | null;
  inviteLeadDays: number | null;
}>;

/** @throws {NotFound} when the network is missing or the group belongs to another one. */
export async function getNetworkDefaults(tx: Tx, networkId: string, groupId: string | null): Promise<NetworkDefaults> {
  if (groupId !== null && !isId(groupId)) throw new NotFound({ thing: 'group' });
  const [row]: (NetworkDefaults & { groupId: string | null })[] = await tx.query(
    `select coalesce(concat_ws(' ', nullif(p.title, ''), p.first_name, p.last_name), '') as "contactName",
            coalesce(n.phone, '') as "contactPhone", n.mailbox as "contactEmail",
            g.id as "groupId", g.invite_lead_days as "inviteLeadDays"
     from network n
     left join person p on p.id = n.caretaker_person_id
     left join network_group g on g.network_id = n.id and g.id = $2
     where n.id = $1`,
    [networkId, groupId],
  );
  if (row === undefined) throw new NotFound({ thing: 'network' });
  const { groupId: found, ...defaults } = row;
  if (found !== groupId) throw new NotFound({ thing: 'group' });
  return defaults;
}
