import type { Database } from '#libs/database';
import { type Door, sqlPerson, sqlRegistration } from './a-door.js';

/** Of those who were put in beside; more than pgbench gets through in one run. */
export const PLAIN_PEOPLE = 80_000;

/** pgbench takes a colon in a text for the name of a variable. */
export const PLAIN_VARIABLES = { actor: 'system:check-in' } as const;

/**
 * The least work that leaves the same rows behind as one check-in: one statement of inserts, one round trip, one commit.
 * Nobody is looked up or locked, no hash follows from the one before, and nothing sent twice is noticed.
 */
export function plainCheckIn({ eventId, networkId, prefix }: Door, linkId: string): string {
  const facts = `jsonb_build_object('person', k.person, 'registration', k.registration, 'status', 'present',
    'minutes', null, 'evidence', 'check_in', 'substitute', null)`;
  return `with n as materialized (select nextval('plain_check_in')::int as n),
k as materialized (select n, ${sqlRegistration(prefix, 'n')} as registration, ${sqlPerson(prefix, 'n')} as person from n),
record as (insert into attendance_record
  (event_id, person_id, network_id, registration_id, status, mode, evidence, recorded_at, version)
  select '${eventId}', k.person, '${networkId}', k.registration, 'present', 'on_site', 'check_in', now(), k.n from k),
line as (insert into attendance_entry (event_id, sequence, at, actor, kind, facts, hash)
  select '${eventId}', k.n, now(), :actor::text, 'attendance.marked', ${facts}, repeat('a1b2c3d4', 8) from k)
insert into check_in (event_id, nonce, link_id, registration_id, outcome, version, happened_at, received_at)
select '${eventId}', gen_random_uuid(), '${linkId}', k.registration, 'in', k.n, now(), now() from k;
`;
}

/** Nobody has come yet: so that each run finds enough people. */
export async function emptyPlainDoor(database: Pick<Database, 'query'>, { eventId, networkId }: Door): Promise<void> {
  for (const table of ['check_in', 'attendance_entry', 'attendance_record']) {
    await database.query(`delete from ${table} where event_id = $1`, [eventId]);
  }
  await database.query(
    'insert into attendance_sheet (event_id, network_id, updated_at) values ($1, $2, now()) on conflict do nothing',
    [eventId, networkId],
  );
  await database.query('drop sequence if exists plain_check_in');
  await database.query('create sequence plain_check_in');
}
