import type { Database } from '#libs/database';
import { newId, toInstant, toLocal } from '#libs/kernel';
import type { ApplicationInput } from '#libs/registration';

export type HotEvent = Readonly<{ id: string; networkId: string; slug: string }>;

/** A Fachtag six weeks ahead that everybody wants to come to. @param capacity null = no limit */
export async function openHotEvent(database: Pick<Database, 'query'>, capacity: number | null): Promise<HotEvent> {
  const event = { id: newId(), networkId: newId(), slug: `fachtag-${newId()}` };
  const now = new Date();
  const day = toLocal(new Date(now.getTime() + 42 * 86_400_000), 'Europe/Berlin').slice(0, 10);
  const [starts, ends] = [`${day}T10:00`, `${day}T16:00`];
  await database.query(
    `insert into network (id, slug, name, phone, mailbox, created_at, updated_at)
     values ($1, $2, 'Netzwerk Ausbildung im Wandel', '+49 30 0000000', 'netzwerk@example.org', $3, $3)`,
    [event.networkId, `netz-${event.networkId}`, now],
  );
  await database.query(
    `insert into event (id, network_id, slug, title, type, format, state, starts_local, ends_local, zone, starts_at, ends_at,
       cancel_until, venue_name, venue_address, accessibility_notes, contact_name, contact_email, search, changed_at, created_at, updated_at)
     values ($1, $2, $3, '2. Fachtag „Übergänge gestalten“', 'fachtag', 'in_person', 'open', $4, $5, 'Europe/Berlin', $6, $7,
       $6, 'Handwerkskammer, Großer Saal', 'Uferweg 1, Lindengau', 'Stufenlos, mit Aufzug', 'Selin Aydemir', 'kontakt@example.org', '', $8, $8, $8)`,
    [
      event.id,
      event.networkId,
      event.slug,
      starts,
      ends,
      toInstant(starts, 'Europe/Berlin'),
      toInstant(ends, 'Europe/Berlin'),
      now,
    ],
  );
  await database.query(`insert into event_mode (event_id, mode, capacity, reserved) values ($1, 'on_site', $2, 0)`, [
    event.id,
    capacity,
  ]);
  return event;
}

/** The form of one of many visitors; four of each employer. */
export const applicationOf = (eventId: string, person: string, number: number): ApplicationInput => ({
  eventId,
  email: `${person}@mail${number % 50}.example.org`,
  salutation: 'Frau',
  title: '',
  firstName: 'Aylin',
  lastName: `Demir ${number}`,
  functionTitle: 'Ausbildungsberaterin',
  phone: '',
  organisationName: `Berufsschule Lindengau ${number >> 2}`,
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
});
