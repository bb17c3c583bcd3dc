import { migrate } from '#libs/database';
import { migratedDatabase, type TestDatabase } from '../../../test/support/database.js';
import { eventually } from '../../../test/support/eventually.js';
import { PostgresProxy } from '../../../test/support/postgres-proxy.js';
import { TestServer } from '../../../test/support/server.js';

describe('while PostgreSQL is away', () => {
  let database: TestDatabase;
  let proxy: PostgresProxy;
  let server: TestServer;
  beforeAll(async () => {
    database = await migratedDatabase(migrate);
    proxy = await PostgresProxy.before(database.url);
    server = await TestServer.start({ config: { databaseUrl: proxy.url, logLevel: 'silent' } });
  });
  afterAll(async () => {
    await server?.stop();
    await proxy?.close();
    await database?.drop();
  });
  afterEach(() => proxy.restore());

  const isReady = async (): Promise<boolean> => (await server.send('GET', '/ready')).statusCode === 200;

  it('the server lives, is not ready, and asks everybody to come back soon', async () => {
    const administrator = await server.account({ isInstanceAdmin: true });
    expect((await server.send('GET', '/api/accounts', { as: administrator })).statusCode).toBe(200);
    proxy.cut();
    expect((await server.send('GET', '/health')).statusCode).toBe(200);
    const signIn = { email: 'jule@example.org', password: 'vier Tauben am Kanal' };
    for (const answer of await Promise.all([
      server.send('GET', '/ready'),
      server.send('GET', '/api/accounts', { as: administrator }),
      server.send('POST', '/api/session', { body: signIn }),
    ])) {
      expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '5']);
      expect(answer.json()).toMatchObject({ code: 'database.unavailable' });
    }
  });

  it('requests in flight are told so too, and it recovers by itself without holding connections', async () => {
    await eventually(isReady);
    const slow = Array.from({ length: 10 }, () => server.send('GET', '/ready'));
    proxy.cut();
    const statuses = (await Promise.all(slow)).map(({ statusCode }) => statusCode);
    expect(statuses.every((status) => status === 200 || status === 503)).toBe(true);
    proxy.restore();
    await eventually(isReady);
    expect(proxy.connections).toBeLessThanOrEqual(20);
    expect((await server.send('GET', '/api/session')).statusCode).toBe(200);
  });
});
