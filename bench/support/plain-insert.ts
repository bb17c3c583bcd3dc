import type { Database } from '#libs/database';
import { type HotEvent, openHotEvent } from './hot-event.js';

type Row = Readonly<Record<string, string | null>>;
type Statement = Readonly<{ script: string; variables: Readonly<Record<string, string>> }>;

// What differs from row to row; everything else is as in the sample.
const FRESH = {
  person: { id: 'k.person', email: `'person-' || k.person || '@mail.example.org'` },
  registration: { id: 'k.registration', person_id: 'k.person', sequence: `nextval('plain_insert_number')::int` },
  mail_message: { id: 'k.mail', person_id: 'k.person' },
  idempotency_key: { key: 'k.registration::text' },
  history_entry: { id: 'uuidv7()', thing_id: 'k.registration' },
} as const;

const SAMPLES = [
  ['person', 'select t.* from person t join registration r on r.person_id = t.id where r.id = $1'],
  ['registration', 'select t.* from registration t where t.id = $1'],
  ['history_entry', 'select t.* from history_entry t where t.thing_id = $1'],
  ['history_entry', 'select t.* from history_entry t join registration r on t.thing_id = r.person_id where r.id = $1'],
  ['mail_message', 'select t.* from mail_message t join registration r using (person_id) where r.id = $1'],
  ['idempotency_key', `select t.* from idempotency_key t where t.result->>'id' = $1::text`],
] as const;

/**
 * The least work that leaves the same rows behind as one registration: one statement of inserts in one round trip and
 * one commit. Nothing is looked up, counted or locked, so it may not be used; it is the limit.
 * @param registrationId a registration the service wrote, whose rows serve as the sample
 */
async function plainInsert(database: Pick<Database, 'query'>, registrationId: string): Promise<Statement> {
  await database.query('create sequence if not exists plain_insert_number start 10000000 cache 100');
  const variables: Record<string, string> = {};
  const inserts: string[] = [];
  for (const [index, [table, sql]] of SAMPLES.entries()) {
    const found = await database.query<{ row: Row }>(`select to_jsonb(s) as row from (${sql}) s`, [registrationId]);
    if (found.length !== 1) throw new Error(`A registration wrote ${found.length} rows of ${table}, not one.`);
    const types = await typesOf(database, table);
    const fresh: Readonly<Record<string, string>> = FRESH[table];
    const filled = Object.entries(found[0]!.row).filter(([, value]) => value !== null);
    const values = filled.map(([column, value]) => {
      if (fresh[column] !== undefined) return fresh[column];
      const name = `v${index}_${column}`;
      const text = textOf(value, types.get(column)!);
      // pgbench knows no empty variables.
      if (text === '') return `''`;
      variables[name] = text;
      return `:${name}::${types.get(column)}`;
    });
    inserts.push(
      `insert into ${table} (${filled.map(([column]) => column).join(', ')}) select ${values.join(', ')} from k`,
    );
  }
  const parts = inserts.slice(0, -1).map((insert, index) => `i${index} as (${insert})`);
  const keys = 'k as materialized (select uuidv7() as person, uuidv7() as registration, uuidv7() as mail)';
  return { script: `with ${[keys, ...parts].join(',\n')}\n${inserts.at(-1)};\n`, variables };
}

/** The same for rows of an event of their own, so that those of the measured one stay countable. */
export async function plainInsertBeside(
  database: Pick<Database, 'query'>,
  registrationId: string,
  event: HotEvent,
): Promise<Statement> {
  const { script, variables } = await plainInsert(database, registrationId);
  const other = await openHotEvent(database, null);
  const foreign = Object.entries(variables).map(([name, value]) => [
    name,
    value === event.id ? other.id : value === event.networkId ? other.networkId : value,
  ]);
  return { script, variables: Object.fromEntries(foreign) as Record<string, string> };
}

async function typesOf(database: Pick<Database, 'query'>, table: string): Promise<ReadonlyMap<string, string>> {
  const rows = await database.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0`,
    [table],
  );
  return new Map(rows.map(({ name, type }) => [name, type.replace('timestamp with time zone', 'timestamptz')]));
}

function textOf(value: unknown, type: string): string {
  if (type.startsWith('json')) return JSON.stringify(value);
  // jsonb shows an array of PostgreSQL in brackets, its own input form has braces.
  if (Array.isArray(value)) return `{${value.join(',')}}`;
  return String(value);
}
