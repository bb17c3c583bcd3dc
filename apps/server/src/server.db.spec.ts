import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { migrate } from '#libs/database';
import { migratedDatabase, type TestDatabase } from '../../../test/support/database.js';
import { testConfig } from '../../../test/support/config.js';
import { createServer } from './server.js';

describe('a server with its database', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  beforeAll(async () => {
    database = await migratedDatabase(migrate);
    app = await createServer(testConfig(database.url), { checkAnswers: true });
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  it('lives and is ready', async () => {
    expect((await app.inject('/health')).json()).toEqual({ state: 'ok' });
    expect((await app.inject('/ready')).json()).toEqual({ state: 'ready' });
  });

  it('tells its interface', async () => {
    const document = (await app.inject('/api/openapi.json')).json<{ paths: Record<string, unknown> }>();
    expect(Object.keys(document.paths)).toContain('/api/session');
    expect(Object.keys(document.paths).every((path) => path.startsWith('/api/'))).toBe(true);
  });
});
