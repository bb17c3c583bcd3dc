import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { createServer } from '#server';
import { migrate, type PersonalDataSource } from '#libs/database';
import { eventsPersonalData } from '#libs/events';
import { MailPersonalData } from '#libs/mail';
import { networkPersonalData } from '#libs/networks';
import { RegistrationPersonalData } from '#libs/registration';
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

  it('has an owner for every table that names a person, who can export and erase it', async () => {
    const sources: PersonalDataSource[] = [
      networkPersonalData,
      eventsPersonalData,
      app.get(MailPersonalData, { strict: false }),
      app.get(RegistrationPersonalData, { strict: false }),
    ];
    const rows: { name: string }[] = await source.query(
      `select distinct table_name as name from information_schema.columns
       where table_schema = 'public' and (column_name = 'person_id' or column_name like '%\\_person\\_id' or table_name = 'person') order by 1`,
    );
    const owned = new Set(sources.flatMap(({ tables }) => tables));
    expect(rows.map(({ name }) => name).filter((name) => !owned.has(name))).toEqual([]);
    expect(rows.length).toBeGreaterThan(6);
  });
});
