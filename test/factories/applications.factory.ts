import type { Database } from '#libs/database';
import { type Caller, type Clock, newId, systemCaller, toInstant, toLocal } from '#libs/kernel';
import type { ApplicationInput } from '#libs/registration';
import { personBehind } from './callers.factory.js';
import type { World } from '../support/world.js';

/** An event open for registration, six weeks ahead. */
export async function anOpenEvent(
  { database, clock }: Readonly<{ database: Database; clock: Clock }>,
  more: Partial<{
    capacity: number | null;
    reserved: number;
    maxPerOrganisation: number | null;
    startsInDays: number;
    networkId: string;
    format: 'in_person' | 'online' | 'hybrid';
    state: string;
  }> = {},
): Promise<{ id: string; networkId: string }> {
  const now = clock.now();
  const networkId = more.networkId ?? newId();
  if (!more.networkId) {
    await database.query(
      `insert into network (id, slug, name, created_at, updated_at) values ($1, $2, 'Netzwerk Azubi-Lotsen', $3, $3)`,
      [networkId, `netz-${networkId}`, now],
    );
  }
  const id = newId();
  const day = toLocal(new Date(now.getTime() + (more.startsInDays ?? 42) * 86_400_000), 'Europe/Berlin').slice(0, 10);
  const [starts, ends] = [`${day}T10:00`, `${day}T16:00`];
  const format = more.format ?? 'in_person';
  await database.query(
    `insert into event (id, network_id, slug, title, type, format, state, starts_local, ends_local, zone, starts_at, ends_at,
       venue_name, venue_address, accessibility_notes, meeting_url, max_per_organisation, contact_name, contact_email, search, changed_at, created_at, updated_at)
     values ($1, $2, $3, '3. Fachtag', 'fachtag', $4, $5, $6, $7, 'Europe/Berlin', $8, $9,
       'Haus am Ufer', 'Uferweg 1, Lindengau', 'Stufenlos, mit Aufzug', $10, $11, 'Selin Aydemir', 'selin.aydemir@werkbruecke.example.org', '', $12, $12, $12)`,
    [
      id,
      networkId,
      `fachtag-${id}`,
      format,
      more.state ?? 'open',
      starts,
      ends,
      toInstant(starts, 'Europe/Berlin'),
      toInstant(ends, 'Europe/Berlin'),
      format === 'in_person' ? null : 'https://treffen.example.org/raum',
      more.maxPerOrganisation ?? null,
      now,
    ],
  );
  await database.query(
    `insert into agenda_item (id, event_id, position, starts_local, minutes, kind, title) values ($1, $2, 1, $3, 360, 'welcome', 'Begrüßung')`,
    [newId(), id, starts],
  );
  const capacity = more.capacity === undefined ? 50 : more.capacity;
  for (const mode of format === 'hybrid' ? ['on_site', 'online'] : [format === 'online' ? 'online' : 'on_site']) {
    await database.query('insert into event_mode (event_id, mode, capacity, reserved) values ($1, $2, $3, $4)', [
      id,
      mode,
      capacity,
      more.reserved ?? 0,
    ]);
  }
  return { id, networkId };
}

let people = 0;

/** Somebody who wants to come. */
export function anApplication(eventId: string, more: Partial<ApplicationInput> = {}): ApplicationInput {
  people += 1;
  return {
    eventId,
    email: `person-${people}@lindengau.example.org`,
    salutation: 'none',
    title: '',
    firstName: 'Ute',
    lastName: `Kallweit ${people}`,
    functionTitle: '',
    phone: '',
    organisationName: '',
    organisationId: null,
    projectName: '',
    land: 'HE',
    mode: 'on_site',
    practiceStage: 'new',
    isFirstTime: true,
    question: '',
    dietary: '',
    accessNeeds: '',
    listsName: false,
    listsEmail: false,
    futureInvitations: false,
    language: 'de',
    via: 'organiser',
    place: 'regular',
    ...more,
  };
}

/** Whoever follows the link in the mail about this registration. */
export async function byLinkOf({ database }: Pick<World, 'database'>, registrationId: string): Promise<Caller> {
  const rows = await database.query<{ id: string; linkVersion: number }>(
    `select p.id, p.link_version as "linkVersion" from registration r join person p on p.id = r.person_id where r.id = $1`,
    [registrationId],
  );
  const { id, linkVersion } = rows[0]!;
  return personBehind(id, linkVersion);
}

/** A caller with an idempotency key, as every request carries one. */
export const callerWithKey = (key: string, fingerprint = key): Caller => ({
  ...systemCaller('test'),
  idempotency: { holder: 'session:test', key, fingerprint },
});
