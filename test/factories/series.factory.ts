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
  const member = async (more: Readonly<Record<string, unknown>> = {}): Promise<APerson> => {
    const person = await aPerson(sql, networkId, more);
    await join(person.id);
    return person;
  };
  return { id, networkId, group, date, join, member };
}
