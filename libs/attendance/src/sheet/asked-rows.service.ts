import type { Tx } from '#libs/database';
import { newId } from '#libs/kernel';
import { listAsked } from './asked.queries.js';
import type { Invited } from './invited-source.rules.js';

type Asking = Readonly<{ id: string; networkId: string }>;

/** Keeps who was asked besides those of the sheet: what becomes of groups and invitations later does not reach it. */
export async function freezeAsked(
  tx: Tx,
  { id: eventId, networkId }: Asking,
  invited: readonly Invited[],
): Promise<void> {
  const asked = (await listAsked(tx, eventId, invited)).map((row) => ({ id: newId(), ...row }));
  if (asked.length === 0) return;
  await tx.query(
    `insert into attendance_asked (id, event_id, network_id, person_id, organisation_id, project_ids, land, is_excused)
     select r.id, $1, $2, r."personId", r."organisationId", r."projectIds", r.land, r."isExcused"
     from json_to_recordset($3::json) as r(id uuid, "personId" uuid, "organisationId" uuid, "projectIds" uuid[], land text,
       "isExcused" boolean)`,
    [eventId, networkId, JSON.stringify(asked)],
  );
}
