import { newId } from '#libs/kernel';
import type { Sql } from './networks.factory.js';

/** A series of a network that meets by hand. */
export async function aSeries(
  sql: Sql,
  networkId: string,
  columns: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const id = newId();
  const at = '2026-01-05T08:00:00Z';
  const row = {
    id,
    network_id: networkId,
    title: 'Arbeitskreis',
    type: 'arbeitskreis',
    created_at: at,
    updated_at: at,
  };
  const values = Object.entries({ ...row, ...columns });
  const places = values.map((_, index) => `$${index + 1}`);
  await sql.query(
    `insert into event_series (${values.map(([name]) => name).join(', ')}) values (${places.join(', ')})`,
    values.map(([, value]) => value),
  );
  return id;
}
