import type { Sql } from '../../test/factories/networks.factory.js';

export type Row = Readonly<Record<string, unknown>>;

const ROWS_AT_ONCE = 10_000;

/** Many rows in few statements; the keys of the first row name the columns, all others have their defaults. */
export async function insertAll(sql: Sql, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await sql.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(rows.slice(from, from + ROWS_AT_ONCE))],
    );
  }
}
