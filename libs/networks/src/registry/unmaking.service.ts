import { recordHistory, type Reader, type Tx } from '#libs/database';
import type { Actor } from '#libs/kernel';

/** What a decision has entered into the registry. */
export type Made = Readonly<{
  contactRoleId: string | null;
  personId: string | null;
  projectId: string | null;
  organisationId: string | null;
}>;

// The database itself knows every column that points at a row, also of libraries that are yet to come.
const REFERENCES = `
  select c.conrelid::regclass::text as "table", quote_ident(a.attname) as "column"
  from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
  where c.contype = 'f' and c.confrelid = $1::regclass order by 1, 2`;

/**
 * Takes back what a decision has entered, when the decision is taken back, in its transaction. What somebody has changed
 * since, or what is pointed at by now, stays: others have begun to use it.
 */
export async function unmakeWithin(tx: Tx, actor: Actor, at: Date, networkId: string, made: Made): Promise<void> {
  const { contactRoleId, personId, projectId, organisationId } = made;
  const gone = [
    ['contact_role', await drop(tx, contactRoleId, 'delete from contact_role where id = $1')],
    ['person', await dropUnused(tx, 'person', personId, 'delete from person where id = $1 and version = 1')],
    ['project', await dropUnused(tx, 'project', projectId, 'delete from project where id = $1 and version = 1')],
    [
      'organisation',
      await dropUnused(tx, 'organisation', organisationId, 'delete from organisation where id = $1 and version = 1'),
    ],
  ] as const;
  const entries = gone.flatMap(([thing, thingId]) =>
    thingId === null ? [] : [{ networkId, thing, thingId, action: `${thing.replace('_', '-')}.unmade` }],
  );
  await recordHistory(tx, actor, at, ...entries);
}

async function drop(tx: Tx, id: string | null, sql: string): Promise<string | null> {
  if (id === null) return null;
  const [, count] = (await tx.query(sql, [id])) as unknown as [unknown, number];
  return count === 1 ? id : null;
}

async function dropUnused(tx: Tx, table: string, id: string | null, sql: string): Promise<string | null> {
  if (id === null) return null;
  const references = await (tx as Reader).query<{ table: string; column: string }>(REFERENCES, [table]);
  const free = references.map(
    ({ table: from, column }) => `and not exists (select 1 from ${from} where ${column} = $1)`,
  );
  return drop(tx, id, `${sql} ${free.join(' ')}`);
}
