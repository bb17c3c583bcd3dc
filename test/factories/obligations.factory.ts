import { newId } from '#libs/kernel';
import { aContactRole, type APerson, aPerson, aProject, type AProject, type Sql } from './networks.factory.js';

const ACCEPTED_AT = '2026-01-26T09:00:00Z';

async function insert(sql: Sql, table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const names = Object.keys(row);
  const places = names.map((_, index) => `$${index + 1}`);
  await sql.query(`insert into ${table} (${names.join(', ')}) values (${places.join(', ')})`, Object.values(row));
}

export type APromise = Readonly<{ id: string; project: AProject; contact: APerson }>;

/** A running promise to a project with one contact, accepted a week before the tests' Monday. */
export async function aPromise(
  sql: Sql,
  networkId: string,
  {
    contact,
    eventId = null,
    ...columns
  }: Readonly<{ contact?: APerson; eventId?: string | null } & Record<string, unknown>> = {},
): Promise<APromise> {
  const [id, project] = [newId(), await aProject(sql, networkId)];
  const person = contact ?? (await aPerson(sql, networkId));
  await aContactRole(sql, person, project, { is_primary: true });
  if (columns.release_cause === 'project_ended') {
    await sql.query('update project set ended_on = $2 where id = $1', [project.id, '2026-01-28']);
  }
  await insert(sql, 'obligation', {
    ...{ id, network_id: networkId, project_id: project.id, bound_event_id: eventId },
    ...{ received_at: ACCEPTED_AT, accepted_at: ACCEPTED_AT, updated_at: ACCEPTED_AT, ...columns },
  });
  return { id, project, contact: person };
}

/** That somebody of the project was asked to a gathering. */
export const anAttempt = (
  sql: Sql,
  promise: Readonly<{ id: string; project: Pick<AProject, 'networkId'> }>,
  eventId: string,
  personId: string,
  way = 'wave',
): Promise<void> =>
  insert(sql, 'obligation_attempt', {
    ...{
      id: newId(),
      obligation_id: promise.id,
      event_id: eventId,
      person_id: personId,
      network_id: promise.project.networkId,
    },
    ...{ way, attempted_at: ACCEPTED_AT },
  });
