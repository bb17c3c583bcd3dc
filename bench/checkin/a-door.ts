import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '#libs/database';
import { type LocalTime, newId, toInstant, toLocal } from '#libs/kernel';
import { openHotEvent } from '../support/hot-event.js';

/** A gathering that begins in half an hour, with people who have a place, and devices that stand at its door. */
export type Door = Readonly<{ eventId: string; networkId: string; prefix: string; cookies: readonly string[] }>;

/** The n-th registration of a door; its person has the same number behind another prefix. */
export const registrationOf = (prefix: string, number: number): string =>
  `${prefix}-7000-8000-${String(number).padStart(12, '0')}`;

/** The same as SQL, `n` being a number. */
export const sqlRegistration = (prefix: string, n: string): string =>
  `('${prefix}-7000-8000-' || lpad((${n})::text, 12, '0'))::uuid`;
export const sqlPerson = (prefix: string, n: string): string =>
  `('${prefix}-7000-9000-' || lpad((${n})::text, 12, '0'))::uuid`;

export async function openDoor(database: Pick<Database, 'query'>, people: number, devices: number): Promise<Door> {
  const { id: eventId, networkId } = await openHotEvent(database, null);
  const [starts, ends] = [30, 390].map((minutes) =>
    toLocal(new Date(Date.now() + minutes * 60_000), 'Europe/Berlin').slice(0, 16),
  ) as [LocalTime, LocalTime];
  await database.query(
    'update event set starts_local = $2, ends_local = $3, starts_at = $4, ends_at = $5, cancel_until = $4 where id = $1',
    [eventId, starts, ends, toInstant(starts, 'Europe/Berlin'), toInstant(ends, 'Europe/Berlin')],
  );
  const prefix = newId().slice(0, 13);
  await database.query(
    `insert into person (id, network_id, first_name, last_name, name_key, search, source, email_set_at, created_at, updated_at)
     select ${sqlPerson(prefix, 'n')}, $1, 'Aylin', 'Demir ' || n, 'aylin demir ' || n, 'aylin demir ' || n, 'test',
       now(), now(), now()
     from generate_series(1, $2::int) n`,
    [networkId, people],
  );
  await database.query(
    `insert into registration (id, network_id, event_id, person_id, status, via, mode, sequence, requested_at, updated_at)
     select ${sqlRegistration(prefix, 'n')}, $1, $2, ${sqlPerson(prefix, 'n')}, 'confirmed', 'public', 'on_site', n, now(), now()
     from generate_series(1, $3::int) n`,
    [networkId, eventId, people],
  );
  const linkId = newId();
  await database.query('insert into check_in_link (id, event_id, network_id, created_at) values ($1, $2, $3, now())', [
    linkId,
    eventId,
    networkId,
  ]);
  const tokens = Array.from({ length: devices }, () => randomBytes(32).toString('base64url'));
  await database.query(
    `insert into check_in_device (id_hash, link_id, created_at, seen_at)
     select h, $1, now(), now() from unnest($2::text[]) h`,
    [linkId, tokens.map((token) => createHash('sha256').update(token).digest('base64url'))],
  );
  await database.query('analyze person, registration, check_in_device');
  return { eventId, networkId, prefix, cookies: tokens.map((token) => `tagwerk-door=${token}`) };
}
