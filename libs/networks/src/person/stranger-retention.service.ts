import type { Reader, Tx } from '#libs/database';

// The database itself knows every column that points at a person, also of libraries that are yet to come.
const REFERENCES = `
  select c.conrelid::regclass::text as "table", quote_ident(a.attname) as "column"
  from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
  where c.contype = 'f' and c.confrelid = 'person'::regclass order by 1, 2`;

type Reference = Readonly<{ table: string; column: string }>;

/**
 * Deletes people whom only a request from an unproven address had brought in a week ago, as far as nothing points at
 * them, in the transaction of whoever deletes the requests. @returns how many
 */
export async function forgetStrangers(tx: Tx, now: Date): Promise<number> {
  const references = await (tx as Reader).query<Reference>(REFERENCES);
  const pointed = references.map(
    ({ table, column }) => `and not exists (select 1 from ${table} t where t.${column} = p.id)`,
  );
  const [gone] = await tx.query<{ count: number }[]>(
    `with gone as (
       delete from person p
       where p.state = 'unproven' and p.created_at < $1::timestamptz - interval '7 days' ${pointed.join('\n')} returning 1)
     select count(*)::int as count from gone`,
    [now],
  );
  return gone!.count;
}
