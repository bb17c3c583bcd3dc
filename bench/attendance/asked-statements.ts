import type { Database } from '#libs/database';

/**
 * Notes every statement that a piece of work asks, with its values in it, so that pgbench can ask the same.
 * @param work must only read
 */
export async function statementsOf(database: Database, work: () => Promise<unknown>): Promise<readonly string[]> {
  const asked: string[] = [];
  const query = database.query.bind(database);
  const noting = (sql: string, parameters: unknown[] = []) => {
    asked.push(sql.replace(/\$(\d+)/g, (_, at: string) => literal(parameters[Number(at) - 1])));
    return query(sql, parameters);
  };
  Object.assign(database, { query: noting });
  try {
    await work();
  } finally {
    Object.assign(database, { query });
  }
  return asked;
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return `'{${value.join(',')}}'`;
  return typeof value === 'number' ? String(value) : `'${String(value).replaceAll("'", "''")}'`;
}
