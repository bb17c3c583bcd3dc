import {
  type AttendanceMode,
  type EventFormat,
  type EventState,
  type EventType,
  type ModePlaces,
  modesOf,
} from '#libs/events';
import { BERLIN, type LocalTime, newId, plusMinutes, searchTextOf, toInstant, type Zone } from '#libs/kernel';
import type { Sql } from './networks.factory.js';

const AT = '2026-01-05T08:00:00Z';

let count = 0;

export type AnEvent = Readonly<{
  id: string;
  networkId: string;
  slug: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
}>;

/** Times on the wall clock of the zone; `capacity` counts for every mode, `modes` sets each by itself. */
export type EventOverrides = Readonly<{
  title?: string;
  slug?: string;
  type?: EventType;
  format?: EventFormat;
  state?: EventState;
  startsLocal?: LocalTime;
  endsLocal?: LocalTime;
  zone?: Zone;
  opens?: LocalTime | null;
  closes?: LocalTime | null;
  cancelUntil?: LocalTime | null;
  capacity?: number | null;
  modes?: readonly ModePlaces[];
}>;

/**
 * An open Fachtag on Tuesday, 19 May 2026, with a venue, a contact and a hundred places, as if it had been published.
 * @param columns further columns of the table by their names, such as `max_per_organisation`
 */
export async function anEvent(
  sql: Sql,
  networkId: string,
  overrides: EventOverrides = {},
  columns: Readonly<Record<string, unknown>> = {},
): Promise<AnEvent> {
  const { zone = BERLIN, startsLocal = '2026-05-19T10:00', format = 'in_person', state = 'open' } = overrides;
  const { endsLocal = plusMinutes(startsLocal, 360), title = `Fachtag ${(count += 1)}` } = overrides;
  const { opens = '2026-01-12T09:00', closes = startsLocal, cancelUntil = startsLocal } = overrides;
  const [id, at] = [newId(), (local: LocalTime | null) => (local === null ? null : toInstant(local, zone))];
  const { slug = `fachtag-${id}` } = overrides;
  const [startsAt, endsAt] = [toInstant(startsLocal, zone), toInstant(endsLocal, zone)];
  await insert(sql, 'event', {
    ...{ id, network_id: networkId, slug, title, type: overrides.type ?? 'fachtag', format, state, zone },
    ...{ starts_local: startsLocal, ends_local: endsLocal, starts_at: startsAt, ends_at: endsAt },
    ...{ registration_opens_at: at(opens), registration_closes_at: at(closes), cancel_until: at(cancelUntil) },
    ...(format === 'online' ? {} : PLACE),
    ...(format === 'in_person' ? {} : { meeting_url: 'https://treffen.example.org/lindengau' }),
    ...{ contact_name: 'Ute Kallweit', contact_phone: '0391 5550100', contact_email: 'netz@lindengau.example.org' },
    ...{ description: 'Wir tauschen uns über Übergänge aus.', search: searchTextOf(title) },
    ...{ changed_at: AT, created_at: AT, updated_at: AT },
    ...columns,
  });
  const { capacity = 100, modes = modesOf[format].map((mode: AttendanceMode) => ({ mode, capacity, reserved: 0 })) } =
    overrides;
  for (const places of modes) await insert(sql, 'event_mode', { event_id: id, ...places });
  return { id, networkId, slug, title, startsAt, endsAt };
}

const PLACE = {
  venue_name: 'Haus der Wirtschaft',
  venue_address: 'Marktplatz 1, 39104 Lindengau',
  accessibility_notes: 'Stufenloser Zugang, Induktionsschleife im Saal.',
};

/** An item of a public programme, directly after those that the event already has. */
export async function anAgendaItem(
  sql: Sql,
  eventId: string,
  item: Readonly<{ startsLocal: LocalTime; minutes?: number; title?: string } & Record<string, unknown>>,
): Promise<string> {
  const { startsLocal, minutes = 60, title = 'Fachlicher Impuls', ...columns } = item;
  const id = newId();
  await sql.query(
    `insert into agenda_item (id, event_id, position, starts_local, minutes, kind, title)
     select $1, $2, count(*), $3, $4, 'input', $5 from agenda_item where event_id = $2`,
    [id, eventId, startsLocal, minutes, title],
  );
  for (const [column, value] of Object.entries(columns)) {
    await sql.query(`update agenda_item set ${column} = $2 where id = $1`, [id, value]);
  }
  return id;
}

async function insert(sql: Sql, table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const names = Object.keys(row);
  const places = names.map((_, index) => `$${index + 1}`);
  await sql.query(`insert into ${table} (${names.join(', ')}) values (${places.join(', ')})`, Object.values(row));
}
