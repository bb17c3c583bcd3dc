import type { Tx } from './database.service.js';

/**
 * For a statement that joins whole lists with each other, however long they are. PostgreSQL looks each row of one list up
 * in the other as long as it believes that there are few, and of a list that was just imported it believes so for
 * minutes: a thousand times a thousand looks, where one pass over both does. Lists that do not fit into the usual 4 MB
 * would go through files.
 */
export async function joinWholeLists<T>(tx: Tx, statement: () => Promise<T>): Promise<T> {
  await tx.query(`set local enable_nestloop = off; set local work_mem = '64MB'`);
  const answer = await statement();
  await tx.query('set local enable_nestloop to default; set local work_mem to default');
  return answer;
}
