import { type ConnectionOptions, createPostgresBackend, Queue, runMigrations, Worker } from 'bullmq';
import type { QueueOptions } from 'bullmq';
import { Pool } from 'pg';
import type { Config } from '#libs/config';
import type { QueueBackend } from './queue-backend.js';
import { openRedis } from './redis-backend.js';

/** @param say takes what operators should know of the store */
export function openBackend(
  config: Pick<Config, 'databaseUrl' | 'redisUrl'>,
  say: (warning: string) => void,
): Promise<QueueBackend> {
  return config.redisUrl ? openRedis(config.redisUrl, say) : openPostgres(config.databaseUrl, say);
}

async function openPostgres(url: string, say: (warning: string) => void): Promise<QueueBackend> {
  // A pool that is handed over must set the search path itself. Each worker keeps one client of it for LISTEN.
  const pool = new Pool({ connectionString: url, max: 12, keepAlive: true, options: '-c search_path=bullmq' });
  pool.on('error', (error) => say(error.message));
  // BullMQ does not listen to the clients it works with: one that breaks then must not end the process.
  pool.on('connect', (client) => client.on('error', (error) => say(error.message)));
  const client = await pool.connect();
  try {
    await runMigrations(client);
  } finally {
    client.release();
  }
  const connection = pool as unknown as ConnectionOptions;
  const options: QueueOptions = { connection };
  const report = (error: Error): void => say(error.message);
  return {
    queue: (name) =>
      (new Queue(name, options as never, createPostgresBackend as never) as unknown as Queue).on('error', report),
    worker: (name, processor, more) =>
      (
        new Worker(
          name,
          processor,
          { ...options, ...more } as never,
          createPostgresBackend as never,
        ) as unknown as Worker
      ).on('error', report),
    isAway: () => false,
    // BullMQ compares its own times, and waits until the time of day is back where it was.
    forgetBeyond: async (now, longest) => {
      const latest = now + longest;
      await pool.query("delete from meta where field = 'stalled-check' and value::bigint > $1", [latest]);
      await pool.query("update job set locked_until_ms = 0 where state = 'active' and locked_until_ms > $1", [latest]);
    },
    close: () => pool.end(),
  };
}

/** Whether the store of the queues answers now. */
export async function isQueueReachable(config: Pick<Config, 'databaseUrl' | 'redisUrl'>): Promise<boolean> {
  const backend = await openBackend(config, () => undefined);
  const isReachable = !backend.isAway();
  await backend.close();
  return isReachable;
}
