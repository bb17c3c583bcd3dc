import type { Tx } from '#libs/database';
import { PromisesUnsettled } from './ledger.errors.js';
import { findUnaccountedOf } from './unaccounted.queries.js';

/**
 * That a gathering owes nothing any more (domain rule R9). The caller has checked the scope and holds the running promises
 * of the network, so that none of them changes before it commits.
 * @throws {PromisesUnsettled} naming the projects to which something is still owed
 */
export async function requireAccounted(
  tx: Tx,
  event: Readonly<{ id: string; networkId: string }>,
  now: Date,
): Promise<void> {
  const owed = await findUnaccountedOf(tx, event, now);
  if (owed.length === 0) return;
  const named = await tx.query<{ name: string }[]>('select name from project where id = any($1) order by name, id', [
    owed.map(({ projectId }) => projectId),
  ]);
  throw new PromisesUnsettled({ eventId: event.id, projects: named.map(({ name }) => name).join(', ') });
}
