import type { DataSource } from 'typeorm';
import { eventually } from './eventually.js';

/**
 * Runs everything while a lock is held that all of it needs, and lets go when each waits: they meet at the same point,
 * on any machine. Without a protection of its own the work then does what races do.
 */
export async function overlapping<T>(
  sql: DataSource,
  lock: string,
  ...work: readonly (() => Promise<T>)[]
): Promise<PromiseSettledResult<T>[]> {
  const holder = sql.createQueryRunner();
  await holder.startTransaction();
  await holder.query(lock);
  const started = Promise.allSettled(work.map((one) => one()));
  await eventually(async () => {
    // Inside the holder's transaction the view would stand still.
    const waiting = await sql.query<unknown[]>(
      `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    );
    return waiting.length === work.length;
  });
  await holder.commitTransaction();
  await holder.release();
  return started;
}
