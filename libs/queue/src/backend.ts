import { type ConnectionOptions, createPostgresBackend, Queue, runMigrations, Worker } from 'bullmq';
import type { Processor, QueueOptions, WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';
import { Pool } from 'pg';
import type { Config } from '#libs/config';

// Hash-tagged, so that all keys of all queues share one slot of a Redis Cluster.
const REDIS_PREFIX = '{tagwerk}';

/** BullMQ on the one store this process uses: PostgreSQL, or Redis when REDIS_URL is set. */
export interface QueueBackend {
  queue(name: string): Queue;
  worker(name: string, processor: Processor, options: Partial<WorkerOptions>): Worker;
  close(): Promise<void>;
}

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
  const client = await pool.connect();
  try {
    await runMigrations(client);
  } finally {
    client.release();
  }
  const connection = pool as unknown as ConnectionOptions;
  const options: QueueOptions = { connection };
  return {
    queue: (name) => new Queue(name, options as never, createPostgresBackend as never) as unknown as Queue,
    worker: (name, processor, more) =>
      new Worker(
        name,
        processor,
        { ...options, ...more } as never,
        createPostgresBackend as never,
      ) as unknown as Worker,
    close: () => pool.end(),
  };
}

async function openRedis(url: string, say: (warning: string) => void): Promise<QueueBackend> {
  const connection = url.startsWith('unix:')
    ? new Redis({ path: new URL(url).pathname, maxRetriesPerRequest: null })
    : new Redis(url, { maxRetriesPerRequest: null });
  connection.on('error', (error) => say(error.message));
  const options = { connection: connection as unknown as ConnectionOptions, prefix: REDIS_PREFIX };
  return {
    queue: (name) => new Queue(name, options),
    worker: (name, processor, more) => new Worker(name, processor, { ...options, ...more }),
    close: async () => {
      connection.disconnect();
      await Promise.resolve();
    },
  };
}
