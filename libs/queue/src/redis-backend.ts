import { once } from 'node:events';
import { type ConnectionOptions, Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { queueNames } from './jobs.js';
import type { QueueBackend } from './queue-backend.js';

// Hash-tagged, so that all keys of all queues share one slot of a Redis Cluster.
const REDIS_PREFIX = '{tagwerk}';

/** Connections of this process without their Redis; told until one of them is back, also when those have been closed. */
type Outage = { readonly without: Set<Redis>; isTold: boolean };

/** By the address of the Redis: an outage is one line, however many notice it. */
const outages = new Map<string, Outage>();

/** Does not wait for a Redis that is away: who queues something then is heard when it is back. */
export async function openRedis(url: string, say: (warning: string) => void): Promise<QueueBackend> {
  const connection = url.startsWith('unix:')
    ? new Redis({ path: new URL(url).pathname, maxRetriesPerRequest: null })
    : new Redis(url, { maxRetriesPerRequest: null });
  const settled = once(connection, 'ready').catch(() => undefined);
  tellOutages(url, connection, say);
  await settled;

  const isAway = (): boolean => connection.status !== 'ready';
  // Every queue and worker notices the same outage again and again.
  const report = (error: Error): void => {
    if (!isAway() && !/ECONN|EPIPE|ETIMEDOUT|Connection is closed/.test(error.message)) say(error.message);
  };
  const options = { connection: connection as unknown as ConnectionOptions, prefix: REDIS_PREFIX };
  return {
    queue: (name) => new Queue(name, options).on('error', report),
    worker: (name, processor, more) => new Worker(name, processor, { ...options, ...more }).on('error', report),
    isAway,
    // Redis lets keys expire by a clock of its own, which may have been ahead as well.
    forgetBeyond: async (_now, longest) => {
      for (const key of await locksOf(connection)) {
        if ((await connection.pttl(key)) > longest) await connection.pexpire(key, longest);
      }
    },
    close: async () => {
      connection.removeAllListeners('close');
      outages.get(url)?.without.delete(connection);
      connection.disconnect();
      await Promise.resolve();
    },
  };
}

/** BullMQ's last look for dead workers, and the lock of every job that runs. */
async function locksOf(connection: Redis): Promise<string[]> {
  const keys = queueNames.map(async (name) => {
    const queue = `${REDIS_PREFIX}:${name}`;
    const running = await connection.lrange(`${queue}:active`, 0, -1);
    return [`${queue}:stalled-check`, ...running.map((id) => `${queue}:${id}:lock`)];
  });
  return (await Promise.all(keys)).flat();
}

function tellOutages(url: string, connection: Redis, say: (warning: string) => void): void {
  const outage = outages.get(url) ?? { without: new Set(), isTold: false };
  outages.set(url, outage);
  const lose = (reason: string): void => {
    outage.without.add(connection);
    if (outage.isTold) return;
    outage.isTold = true;
    say(`Redis at ${placeOf(url)} does not answer (${reason}): mail and other work wait until it is back.`);
  };
  connection.on('error', (error: NodeJS.ErrnoException) => lose(error.message || (error.code ?? 'no reason given')));
  connection.on('close', () => lose('the connection was closed'));
  connection.on('ready', () => {
    outage.without.delete(connection);
    if (!outage.isTold || outage.without.size > 0) return;
    outage.isTold = false;
    say(`Redis at ${placeOf(url)} is back: work goes on.`);
  });
}

const placeOf = (url: string): string => new URL(url).host || new URL(url).pathname;
