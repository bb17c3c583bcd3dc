import { insertRows, type TableRows, type Tx } from '#libs/database';
import { Registration } from '../registration.entity.js';
import { recountPlaces } from './place-audit.service.js';

/** Fills the events of a network with registrations that were made elsewhere, as the demo does, and counts them. */
export async function fillRegistrations(tx: Tx, networkId: string, rows: TableRows): Promise<void> {
  await insertRows(tx, [Registration], rows);
  await tx.query(
    `insert into place_counter (event_id, mode)
     select m.event_id, m.mode from event_mode m join event e on e.id = m.event_id where e.network_id = $1`,
    [networkId],
  );
  const events = await tx.query<{ id: string }[]>('select id from event where network_id = $1', [networkId]);
  for (const { id } of events) await recountPlaces(tx, id);
}
