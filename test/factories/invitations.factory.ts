import { newId } from '#libs/kernel';
import type { AnEvent } from './events.factory.js';
import type { APerson, Sql } from './networks.factory.js';

const AT = '2026-01-12T08:00:00Z';

/** A wave of the event for its invitations to belong to. */
export async function aWave(sql: Sql, { id, networkId }: Pick<AnEvent, 'id' | 'networkId'>): Promise<string> {
  const waveId = newId();
  await sql.query(
    `insert into invitation_wave (id, network_id, event_id, audience, invited, excluded, sends_at, created_at)
     values ($1, $2, $3, '{"segments":[]}', 1, '{}', $4, $4)`,
    [waveId, networkId, id, AT],
  );
  return waveId;
}

/** An invitation that was sent and not answered, in a wave of its own. `columns` are columns of the table. */
export async function anInvitation(
  sql: Sql,
  event: Pick<AnEvent, 'id' | 'networkId'>,
  person: Pick<APerson, 'id'>,
  columns: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const row = {
    ...{ id: newId(), network_id: event.networkId, event_id: event.id, person_id: person.id },
    ...{ wave_id: columns.wave_id ?? (await aWave(sql, event)), reasons: '[]', state: 'sent', sent_at: AT },
    ...{ created_at: AT, updated_at: AT, ...columns },
  };
  const names = Object.keys(row);
  await sql.query(
    `insert into invitation (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(row),
  );
  return row.id;
}
