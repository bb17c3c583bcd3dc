import { DataSource } from 'typeorm';
import { migrate } from '#libs/database';
import { networkEntities } from './networks.module.js';
import { migratedDatabase, type TestDatabase } from '../../../test/support/database.js';

let database: TestDatabase;
let source: DataSource;

beforeAll(async () => {
  database = await migratedDatabase(migrate);
  const options = { type: 'postgres', url: database.url, installExtensions: false } as const;
  source = await new DataSource({ ...options, entities: [...networkEntities] }).initialize();
});

afterAll(async () => {
  await source?.destroy();
  await database?.drop();
});

const changesWanted = async (): Promise<string[]> => {
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
};

describe('the entities and the migrated tables', () => {
  it('say the same', async () => {
    expect(await changesWanted()).toEqual([]);
  });

  it('are told apart when a column, an index or a constraint is missing', async () => {
    await source.query('alter table organisation alter column city drop default');
    await source.query('drop index ix_membership_group');
    await source.query('alter table contact_role drop constraint ex_contact_role_primary');
    const changes = (await changesWanted()).join('\n');
    expect(changes).toMatch(/"organisation" ALTER COLUMN "city" SET DEFAULT/);
    expect(changes).toMatch(/CREATE INDEX "ix_membership_group"/);
    expect(changes).toMatch(/ADD CONSTRAINT "ex_contact_role_primary"/);
  });
});
