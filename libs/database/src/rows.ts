import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Tx } from './database.service.js';

/** Rows by table, their columns as the database names them. */
export type TableRows = ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>;

/**
 * Writes the rows of these entities' tables, one statement for each, in this order: parents before children. What
 * a row of a table leaves out is null. Entities never leave their library, so only an owner can call this.
 */
export async function insertRows(
  tx: Tx,
  entities: readonly EntityTarget<ObjectLiteral>[],
  given: TableRows,
): Promise<void> {
  for (const entity of entities) {
    const table = tx.connection.getMetadata(entity).tableName;
    const rows = given.get(table) ?? [];
    if (rows.length === 0) continue;
    const columns = [...new Set(rows.flatMap(Object.keys))].join(', ');
    await tx.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
  }
}
