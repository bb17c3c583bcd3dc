import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { createServer } from '#server';
import { migrate } from '#libs/database';
import { testConfig } from './support/config.js';
import { migratedDatabase, type TestDatabase } from './support/database.js';

describe('the schema', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let source: DataSource;
  beforeAll(async () => {
    database = await migratedDatabase(migrate);
    app = await createServer(testConfig(database.url));
    source = app.get(DataSource, { strict: false });
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  const drift = async () => (await source.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);

  it('is what the entities say', async () => {
    expect(await drift()).toEqual([]);
  });

  it('would show a column that an entity does not know', async () => {
    await source.query('alter table registration add column forgotten text');
    expect(await drift()).toEqual([expect.stringContaining('forgotten')]);
    await source.query('alter table registration drop column forgotten');
  });
});
