import { Redis } from 'ioredis';
import { startRedis } from './redis.js';

async function connected(url: string): Promise<Redis> {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  client.on('error', () => {});
  await client.connect();
  return client;
}

describe('a test asks for Redis', () => {
  it('gets a server of its own that never throws entries away', async () => {
    const redis = await startRedis();
    const client = await connected(redis.url);
    await client.set('guest', 'Aylin');
    expect(await client.get('guest')).toBe('Aylin');
    expect(await client.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction']);
    client.disconnect();
    await redis.stop();
    await expect(connected(redis.url)).rejects.toThrow();
  });

  it('can have several at the same time', async () => {
    const servers = await Promise.all([startRedis(), startRedis(), startRedis()]);
    expect(new Set(servers.map(({ url }) => url)).size).toBe(3);
    await Promise.all(servers.map(({ kill }) => kill()));
  });
});
