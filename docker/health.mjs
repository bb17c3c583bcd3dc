// Asked by the container engine: exit status 0 says that the container can do its work.
const checks = {
  server: async () => {
    const answer = await fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/ready`);
    if (!answer.ok) throw new Error(`/ready answers ${answer.status}`);
  },
  // The worker listens nowhere: it is as healthy as its way to the database and to the queue.
  worker: async () => {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL, connectionTimeoutMillis: 5_000 });
    await client.connect();
    await client.query('select 1');
    await client.end();
    if (!process.env.REDIS_URL) return;
    const { Redis } = await import('ioredis');
    const redis = new Redis(process.env.REDIS_URL, { lazyConnect: true, retryStrategy: () => null });
    await redis.connect();
    await redis.ping();
    redis.disconnect();
  },
};

try {
  const check = checks[process.argv[2]];
  if (!check) throw new Error(`say which one: ${Object.keys(checks).join(' or ')}`);
  await check();
  process.exit(0);
} catch (error) {
  console.error(error.message || error.code);
  process.exit(1);
}
