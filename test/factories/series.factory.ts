import { newId } from '#libs/kernel';
import { type AnEvent, anEvent, type EventOverrides } from './events.factory.js';
import { aGroup, type AGroup, aPerson, type APerson, type Sql } from './networks.factory.js';

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

export type ExpectingSeries = Readonly<{
  id: string;
  networkId: string;
  group: AGroup;
  /** An open date of it. */
  date(more?: EventOverrides): Promise<AnEvent>;
  /** The one for which its rule gives this day, at two o'clock unless it was moved; calendars know it by its series. */
  occurrence(day: string, more?: EventOverrides): Promise<AnEvent>;
  /** Somebody becomes a member of its group; `period` are columns of the table. */
  join(personId: string, period?: object): Promise<void>;
  /** Somebody new who is a member. */
  member(columns?: Readonly<Record<string, unknown>>): Promise<APerson>;
}>;

/** A series of a working group that expects its members at every date. */
export async function anExpectingSeries(
  sql: Sql,
  networkId: string,
  {
    expects = true,
    group: columns = {},
  }: Readonly<{ expects?: boolean; group?: Readonly<Record<string, unknown>> }> = {},
): Promise<ExpectingSeries> {
  const group = await aGroup(sql, networkId, columns);
  const id = await aSeries(sql, networkId, { group_id: group.id, title: 'AK Ansprache', expects_members: expects });
  const join = async (personId: string, period: object = {}): Promise<void> => {
    const row = { valid_from: '2025-01-01', valid_to: null, suspended_on: null, state: 'active', ...period };
    await sql.query(
      `insert into membership (id, network_id, group_id, person_id, state, valid_from, valid_to, suspended_on, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, now())`,
      [newId(), networkId, group.id, personId, row.state, row.valid_from, row.valid_to, row.suspended_on],
    );
  };
  const date = (more: EventOverrides = {}) =>
    anEvent(sql, networkId, { type: 'arbeitskreis', ...more }, { series_id: id, group_id: group.id });
  const occurrence = async (day: string, more: EventOverrides = {}): Promise<AnEvent> => {
    const start = `${day}T14:00`;
    const event = await date({ startsLocal: start, ...more });
    await sql.query(
      'update event set occurrence_date = $2, calendar_uid = series_id, calendar_start = $3 where id = $1',
      [event.id, day, start],
    );
    return event;
  };
  const member = async (more: Readonly<Record<string, unknown>> = {}): Promise<APerson> => {
    const person = await aPerson(sql, networkId, more);
    await join(person.id);
    return person;
  };
  return { id, networkId, group, date, occurrence, join, member };
}

/** Second Wednesdays of 2026 from April on, at two o'clock, with one entry in calendars. */
export async function anEnteredSeries(
  sql: Sql,
  networkId: string,
  { minutes, sequence }: Readonly<{ minutes: number; sequence: number }>,
): Promise<ExpectingSeries> {
  const series = await anExpectingSeries(sql, networkId);
  const starts = '2026-04-08';
  const recurrence = { starts, pattern: 'monthly-by-weekday', every: 1, until: '2026-12-31', count: null };
  const calendar = { recurrence, time: '14:00', minutes, zone: 'Europe/Berlin' };
  await sql.query('update event_series set recurrence = $2, calendar = $3, calendar_sequence = $4 where id = $1', [
    ...[series.id, JSON.stringify(recurrence), JSON.stringify(calendar), sequence],
  ]);
  return series;
}
